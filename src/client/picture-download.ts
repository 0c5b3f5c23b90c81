import { saveFile } from './save-file.ts';

/** Pixels of the PNG for each unit of the drawing: sharp in print and on dense screens. */
const density = 3;

/** Reads a drawing whose root has `width` and `height`, and paints it. The policy of the pages allows pictures of this site only, and this is one. */
async function paint(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * density;
  canvas.height = image.naturalHeight * density;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The drawing is too large'));
    }, 'image/png');
  });
}

/**
 * `<picture-download src="drawing.svg">` around a button: saves the drawing as PNG, made on the reader's device.
 * Hidden in the page, it shows itself where scripts run.
 */
class PictureDownload extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const src = this.getAttribute('src');
    if (!button || src === null) return;
    this.hidden = false;
    const live = document.createElement('span');
    live.setAttribute('role', 'status');
    this.append(live);
    button.addEventListener('click', () => {
      live.textContent = '';
      paint(new URL(src, location.href).href).then(
        (blob) => saveFile(blob, `${src.slice(src.lastIndexOf('/') + 1).replace(/\.svg$/, '')}.png`),
        () => (live.textContent = ' Could not be made; take the SVG'),
      );
    });
  }
}

customElements.define('picture-download', PictureDownload);
