import { readFileSync, writeFileSync } from 'node:fs'
import { Annotator } from './lib/annotate/annotate'
import { openNames } from './lib/knowledge/names'
import { answer } from './lib/cli/detect/answer'
const annotator = new Annotator(openNames(new Uint8Array(readFileSync('.output/knowledge/names.pack')).buffer))
const dir='/work/shared/pages/html'
const out:any[]=[]
let pages=0
for (const l of readFileSync(dir+'/index.jsonl','utf8').split('\n')) { if(!l) continue; const d=JSON.parse(l)
  if(!d.isArticle) continue
  let a; try { a=answer(d.name+'.html',readFileSync(`${dir}/${d.name}.html`),d.url??'') } catch(e){ continue }
  if(!a.article||!a.text) continue
  const text=a.text
  const en=(text.match(/\b(the|and|of|that|was|with)\b/g)?.length??0)/(text.split(/\s+/).length||1)
  if(en<.05) continue
  pages++
  const blocks=text.split(/\n+/).filter(Boolean)
  for(const m of annotator.annotate({blocks,title:a.title,date:a.published} as any) as any[]){
    const b=blocks[m.block]!
    out.push({page:d.name,kind:d.kind,date:a.published,s:b.slice(m.start,m.end),e:m.entity,n:m.name,t:m.type,c:m.confidence,v:m.via,ctx:b.slice(Math.max(0,m.start-70),m.start)+'⟦'+b.slice(m.start,m.end)+'⟧'+b.slice(m.end,m.end+60)})
  }}
writeFileSync('/tmp/h/marks.json',JSON.stringify(out)); console.log(pages,out.length)
