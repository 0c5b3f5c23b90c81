/**
 * Everything the code knows about this particular record. To document another
 * negotiation, replace this file and `content/`.
 */
export const site = {
  /** Name of the publication, as citations carry it (CSL `container-title`). */
  name: 'Cybercrime Convention Record',
  /** Short form for narrow screens and window titles. */
  shortName: 'Convention Record',
  /** Initials before the short number of a record in citations: CCR 118. */
  initials: 'CCR',
  /** What browsers call the search of this site; OpenSearch allows 16 characters. */
  searchName: 'Cyber Convention',
  /** One sentence for search engines and feeds. */
  description:
    'A public record of the United Nations negotiations on a cybercrime convention: meetings, statements, open letters, red lines and drafts, each with its sources.',
  /** One line for somebody who arrives for the first time. */
  introduction:
    'How the United Nations Convention against Cybercrime was negotiated: who met, who said what, and what became of it, each with its sources and an address to cite.',
  /** What the empty search box suggests. */
  searchExample: 'safeguards, Iran, Article 24 …',
  /** Searches that the home page offers as examples. */
  searchExamples: ['human rights safeguards', 'Article 6', 'Liechtenstein'],
  /** Words of the subject that show what can be written into the search box: words in a row, one without another, either of two. */
  searchSyntax: { phrase: 'without right', without: 'safeguards -children', either: 'hacking OR intrusion' },
  /** Who publishes it and how far to rely on it, on the home page. */
  publisherNote:
    'This record is kept in public by its editors. It is not a publication of the United Nations, and no actor that it names has approved it. Accounts are in our own words and name their sources; only the official text counts.',
  /** Publisher as a literal name (CSL `publisher`). */
  publisher: 'Cybercrime Convention Record',
  /** BCP 47 language of the site's own words. */
  language: 'en',
  /** Address that permalinks and citations carry in a preview, where SITE_URL is not set. */
  url: 'https://cybercrime-convention-record.org/',
  /** E-mail address for readers; empty while there is none: the build says so, and pages offer the repository alone. */
  contact: '' as string,
  /** Where the source files live and corrections are reported. */
  repository: 'https://github.com/cybercrime-convention-record/record' as string,
  /** Where the United Nations serve their documents: an address to which a symbol is added. */
  documents: 'https://docs.un.org/en/',
  /** Who issues the documents whose symbols begin in this way; the longest beginning counts. */
  issuers: {
    'A/': 'United Nations General Assembly',
    'A/AC.291/':
      'Ad Hoc Committee to Elaborate a Comprehensive International Convention on Countering the Use of Information and Communications Technologies for Criminal Purposes',
    'CAC/': 'Conference of the States Parties to the United Nations Convention against Corruption',
    'CTOC/': 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    'E/': 'United Nations Economic and Social Council',
    'S/': 'United Nations Security Council',
    'ST/': 'United Nations Secretariat',
    'UNEP/': 'United Nations Environment Programme',
    'UNODC/': 'United Nations Office on Drugs and Crime',
  },
  /** The text whose articles get a page each: id in `content/texts/`. */
  mainText: 'convention',
} as const;
