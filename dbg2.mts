import { readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { Annotator } from './lib/annotate/annotate'
import { openNames } from './lib/knowledge/names'
import { openCards } from './lib/knowledge/cards'
const annotator = new Annotator(openNames(new Uint8Array(readFileSync('.output/knowledge/names.pack')).buffer))
const dir='/work/shared/pages/html'
const out:any[]=[]
for (const l of readFileSync(dir+'/index.jsonl','utf8').split('\n')) { if(!l) continue; const d=JSON.parse(l)
  if(!d.isArticle||!d.mainText) continue
  const text=d.mainText as string
  const en=(text.match(/\b(the|and|of|that|was|with)\b/g)?.length??0)/(text.split(/\s+/).length||1)
  if(en<.05) continue
  const blocks=text.split(/\n+/).filter(Boolean)
  for(const m of annotator.annotate({blocks,title:d.title,date:d.date} as any) as any[]){
    const b=blocks[m.block]!
    out.push({page:d.name,kind:d.kind,s:b.slice(m.start,m.end),e:m.entity,n:m.name,t:m.type,c:m.confidence,v:m.via,ctx:b.slice(Math.max(0,m.start-60),m.start)+'⟦'+b.slice(m.start,m.end)+'⟧'+b.slice(m.end,m.end+50)})
  }}
writeFileSync('/tmp/h/marks.json',JSON.stringify(out)); console.log(out.length)
