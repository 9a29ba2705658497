// The probe in json-rules-engine: one rule of ten conditions.
//
// Called with the file of cases; prints one JSON object. The library is found through NODE_PATH.

const { readFileSync } = require('node:fs')
const { Engine } = require('json-rules-engine')

const ROUNDS = 5

// It compares facts with values or with other facts, and has no arithmetic: the ends of the window, the share and the count are
// precomputed. Facts are laid flat, because a path into an object costs it more than the comparison.
const conditions = {
  all: [
    { fact: 'request.day', operator: 'lessThanInclusive', value: { fact: 'window.last_day' } },
    { fact: 'usage.share', operator: 'lessThanInclusive', value: 0.3 },
    { fact: 'refunds.recent', operator: 'lessThan', value: 3 },
    { fact: 'account.standing', operator: 'equal', value: 'good' },
    { fact: 'download.redistribution', operator: 'equal', value: false },
    {
      any: [
        { fact: 'certificate.issued_at', operator: 'equal', value: null },
        { fact: 'certificate.issued_at', operator: 'greaterThan', value: { fact: 'request.sent_at' } }
      ]
    },
    { fact: 'purchase.price_kind', operator: 'equal', value: 'paid' },
    { fact: 'purchase.channel', operator: 'equal', value: 'own' },
    { fact: 'purchase.item_kind', operator: 'in', value: ['course', 'bundle'] },
    { fact: 'purchase.paid', operator: 'greaterThanInclusive', value: 100 }
  ]
}

function flat (object, prefix, into) {
  for (const [name, value] of Object.entries(object)) {
    const isGroup = value !== null && typeof value === 'object' && !Array.isArray(value)
    if (isGroup) flat(value, `${prefix}${name}.`, into)
    else into[prefix + name] = value
  }
  return into
}

async function main () {
  const cases = JSON.parse(readFileSync(process.argv[2], 'utf8')).map((facts) => flat(facts, '', {}))
  const engine = new Engine([{ conditions, event: { type: 'eligible' } }])
  let best = Infinity
  let answers = []
  for (let round = 0; round < ROUNDS; round++) {
    const started = process.hrtime.bigint()
    answers = []
    for (const facts of cases) {
      const { events } = await engine.run(facts)
      answers.push(events.length > 0)
    }
    best = Math.min(best, Number(process.hrtime.bigint() - started) / 1e9)
  }
  const explains = 'which conditions hold, with the value of each fact; no clauses'
  console.log(JSON.stringify({ way: 'one rule', explains, a_second: cases.length / best, answers }))
}

main()
