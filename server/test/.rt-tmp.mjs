import pg from 'pg'
const c = new pg.Client('postgres://foyer@127.0.0.1:55415/postgres'); await c.connect()
for (const k of [1,2]) { const t=performance.now(), u=process.cpuUsage(); const n=5000; for(let i=0;i<n;i++) await c.query({name:'a',text:'select $1::int',values:[i]}); const d=process.cpuUsage(u); console.log((n/(performance.now()-t)*1000).toFixed(0),'roundtrips/s, node cpu us each',((d.user+d.system)/n).toFixed(0)) }
const t=performance.now(); await c.query('create temp table x(a int)'); for(let i=0;i<1000;i++){ await c.query('begin'); await c.query({name:'i',text:'insert into x values($1)',values:[i]}); await c.query('commit') } console.log('tx/s',(1000/(performance.now()-t)*1000).toFixed(0))
await c.end()
