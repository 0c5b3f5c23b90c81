/** Something that is wrong with a built site. */
export interface Fault {
  /** Path of the file below the output folder. */
  file: string;
  /** Which of the verifications found it. */
  rule: 'link' | 'html' | 'policy' | 'index' | 'budget' | 'promise';
  message: string;
}
