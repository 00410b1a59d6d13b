import {hostilePages} from './hostile/pages.ts'
import {mkdirSync,writeFileSync,rmSync} from 'node:fs'
import {spawnSync} from 'node:child_process'
const config='title: Harbour\nlang: en\ntimezone: Europe/Stockholm\ncollections: {events: {output: true}}\n'
for(const [name,p] of Object.entries(hostilePages)){const f='/tmp/sp/h';rmSync(f,{recursive:true,force:true});mkdirSync(f+'/_events',{recursive:true});writeFileSync(f+'/_config.yml',config);writeFileSync(f+'/_events/a.md',p.text(p.size))
const r=spawnSync(process.execPath,['--max-semi-space-size=4','--heap-growing-percent=50','--import','./bench/hostile/printUsage.ts','migrations/fromMarkdown/command.ts','convert',f,'--quiet'],{encoding:'utf8',maxBuffer:2**31,stdio:['ignore','ignore','pipe']});console.log(name.padEnd(32),r.stderr.trim().split('\n').at(-1))}
