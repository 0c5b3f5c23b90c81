// A printed page says when it was printed: the build knows no day, the reader's browser does.
const place = document.getElementById('printed-on');
addEventListener('beforeprint', () => {
  const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  if (place) place.textContent = ` · printed on ${today}`;
});
