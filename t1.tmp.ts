import { readCorpus } from './src/corpus/read.ts';
import { relate } from './src/corpus/corpus.ts';
import { toCsl, sourceToCsl } from './src/citation/csl.ts';
import { citations } from './src/citation/styles.ts';
import { sourceCitation } from './src/citation/own-styles.ts';
import { recordPath } from './src/corpus/addresses.ts';
const r=readCorpus('content'); const c=relate(r.entries,r.process!,'convention');
console.log(r.problems.length);
const all=[...c.sessions,...c.statements,...c.letters,...c.redLines,...c.texts];
const item=(e:any,o={})=>toCsl(e,c,{address:'https://cybercrime-convention-record.org'+recordPath(e.collection,e.id),...o});
let t=performance.now(); citations(item(all[0])); console.log('first', performance.now()-t);
t=performance.now(); for(const e of all) citations(item(e)); console.log(all.length,'records', ((performance.now()-t)/all.length).toFixed(2),'ms each');
t=performance.now(); for(const e of all) citations(item(e)); console.log(all.length,'records', ((performance.now()-t)/all.length).toFixed(2),'ms each');
const ids=process.argv.slice(2);
for(const e of all) if(ids.includes(e.id)) {console.log('-----',e.id); for(const x of citations(item(e,ids.includes('p')?{passage:'p3',revision:2}:{}))) console.log(x.style.padEnd(20), x.html); console.log(sourceCitation((e.fields as any).sources[0]))}
