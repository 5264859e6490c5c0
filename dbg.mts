import { readFileSync } from 'node:fs'
import { Annotator } from './lib/annotate/annotate'
import { openNames } from './lib/knowledge/names'
const annotator = new Annotator(openNames(new Uint8Array(readFileSync('.output/knowledge/names.pack')).buffer))
const [,, file, id, ...words] = process.argv
for (const l of readFileSync(file,'utf8').split('\n')) { if(!l) continue; const d=JSON.parse(l); if(d.id!==id) continue
 for (const m of annotator.annotate({blocks:[d.text],date:d.date,all:true} as any) as any[]) {
   const s=d.text.slice(m.start,m.end)
   if(words.length && !words.some(w=>s.includes(w))) { continue }
   console.log(s,'|',m.entity,m.confidence.toFixed(2),m.faint?'faint':'', m.via, JSON.stringify(m.reasons??m.why??'').slice(0,700))
 }}
