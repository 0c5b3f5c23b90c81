/** The build of mammoth for browsers: whole in one file, where its modules for Node ask for the file system. */
declare module 'mammoth/mammoth.browser.min.js' {
  import mammoth from 'mammoth';
  export default mammoth;
}
