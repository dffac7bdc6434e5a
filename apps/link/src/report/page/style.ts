import { Markup } from './markup.js';

/**
 * After GOV.UK's design system (https://design-system.service.gov.uk), in Arial because its own typeface is for gov.uk
 * alone. Charts take the Government Analysis Function's colours, which colour-blind readers tell apart:
 * https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/.
 */
export const style = new Markup(`
:root { --text: #0b0c0c; --second: #484949; --line: #b1b4b6; --link: #1a65a6; --pale: #f3f3f3; --focus: #ffdd00;
  --for: #12436d; --against: #f46a25; --company: #801650; --third: #801650; --quiet: #505a5f; }
* { box-sizing: border-box; }
html { background: #ffffff; color: var(--text); font: 1.1875rem/1.4 Arial, Helvetica, sans-serif;
  -webkit-text-size-adjust: 100%; overflow-wrap: break-word; }
body { margin: 0; }
a { color: var(--link); }
a:hover { color: #0f385c; }
a:focus, summary:focus { outline: 3px solid transparent; background: var(--focus); color: var(--text);
  box-shadow: 0 -2px var(--focus), 0 4px var(--text); text-decoration: none; }
.scroll:focus-visible { outline: 3px solid var(--focus); outline-offset: 0; box-shadow: inset 0 0 0 4px var(--text); }
.wide { max-width: 1020px; margin: 0 auto; padding: 0 20px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { position: static; display: block; padding: 10px 20px; }
.bar { background: var(--text); color: #ffffff; border-bottom: 8px solid #1d70b8; }
.bar p { margin: 0; padding: 12px 0; font-weight: bold; }
main.wide { padding-top: 30px; padding-bottom: 60px; }
h1 { font-size: 2.25rem; line-height: 1.15; margin: 0 0 20px; }
h2 { font-size: 1.6875rem; line-height: 1.2; margin: 50px 0 15px; padding-top: 25px; border-top: 1px solid var(--line); }
h3 { font-size: 1.375rem; line-height: 1.25; margin: 35px 0 10px; }
h4 { font-size: 1.1875rem; margin: 0 0 10px; }
p, ul { margin: 0 0 15px; max-width: 44em; }
ul { padding-left: 22px; }
.small { font-size: 1rem; }
.second { color: var(--second); }
nav ul { list-style: none; padding: 0; columns: 2 17em; }
nav li { margin-bottom: 5px; break-inside: avoid; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11em, 1fr)); gap: 15px; margin: 0 0 25px; padding: 0; }
.figures div { padding: 15px; background: #f4f8fb; border-left: 5px solid #1d70b8; }
.figures dt { font-size: 1rem; }
.figures dd { margin: 0; font-size: 1.6875rem; font-weight: bold; line-height: 1.2; }
.figures dd span { display: block; font-size: 1rem; font-weight: normal; margin-top: 4px; }
.inset { margin: 20px 0; padding: 15px 15px 1px; border-left: 10px solid var(--line); max-width: 46em; }
.warning { border: 5px solid #ca3535; padding: 15px 15px 1px; margin: 0 0 25px; }
details { margin: 0 0 20px; }
summary { color: var(--link); text-decoration: underline; cursor: pointer; padding: 5px 0; width: fit-content; }
details > div { border-left: 5px solid var(--line); padding: 10px 0 1px 15px; margin-top: 8px; }
.scroll { overflow-x: auto; margin: 0 0 20px; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; }
caption { text-align: left; font-weight: bold; padding-bottom: 8px; }
th, td { text-align: left; vertical-align: top; padding: 8px 14px 8px 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
td.number { white-space: nowrap; }
thead th { vertical-align: bottom; }
tbody th { font-weight: normal; }
.narrow { max-width: 44em; }
.narrow th:first-child { min-width: 8em; }
th.words { min-width: 15em; }
dl.facts { max-width: 44em; margin: 0 0 25px; }
.facts div { display: flex; flex-wrap: wrap; gap: 0 20px; padding: 8px 0; border-bottom: 1px solid var(--line); font-size: 1rem; }
.facts dt { flex: 0 0 15em; font-weight: bold; }
.facts dd { margin: 0; flex: 1 1 15em; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.group th { padding-top: 16px; font-weight: bold; }
.total th, .total td { font-weight: bold; border-top: 2px solid var(--text); }
.differs { font-weight: bold; }
.compact th, .compact td { padding-top: 4px; padding-bottom: 4px; }
td.graph { position: relative; min-width: 170px; width: 38%; }
td.graph svg { position: absolute; top: 0; left: 0; width: calc(100% - 14px); height: 100%; overflow: visible; }
.weights, .waterfall { table-layout: fixed; }
.weights th:nth-child(1) { width: 46%; } .weights th:nth-child(3) { width: 17%; }
.waterfall th:nth-child(1) { width: 17%; } .waterfall th:nth-child(2) { width: 35%; }
.waterfall th:nth-child(4), .waterfall th:nth-child(5) { width: 10%; }
td.graph.short { width: 26%; }
figure { margin: 0 0 10px; }
figcaption { max-width: 44em; margin-bottom: 12px; }
.chart { display: block; width: 100%; min-width: 560px; max-width: 860px; height: auto; }
.chart text { font: 15px Arial, Helvetica, sans-serif; fill: var(--text); }
.for { fill: var(--for); } .against { fill: var(--against); } .company { fill: var(--company); } .whole { fill: var(--quiet); }
.zero { fill: var(--text); } .grid { stroke: #d9dadb; stroke-width: 1; } .axis { stroke: var(--text); stroke-width: 1.5; }
.curve { fill: none; stroke-width: 3; }
.curve.first { stroke: var(--for); } .curve.second { stroke: var(--against); stroke-dasharray: 9 5; }
.curve.third { stroke: var(--third); stroke-dasharray: 2 4; stroke-linecap: round; }
.ideal { stroke: var(--quiet); stroke-width: 2; stroke-dasharray: 6 5; }
.whisker { stroke: var(--for); stroke-width: 2; }
.key { display: inline-block; width: .9em; height: .9em; margin-right: .35em; vertical-align: -1px; }
.key.for { background: var(--for); } .key.against { background: var(--against); } .key.company { background: var(--company); } .key.whole { background: var(--quiet); }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 22px; font-size: 1rem; }
article.pair > details { margin-bottom: 12px; }
article.pair > details > div { border: 0; padding: 0; }
.pair { border: 1px solid var(--line); padding: 18px 20px 2px; margin: 0 0 22px; break-inside: avoid; }
.tag { display: inline-block; padding: 2px 8px; font-size: 1rem; font-weight: normal; margin: 0 6px 6px 0; }
.tag.one { background: #cce2d8; color: #005a30; } .tag.two { background: #eeefef; color: #282d30; } .tag.ask { background: #fff7bf; color: #594d00; }
footer { background: #f4f8fb; border-top: 1px solid #8eb8dc; padding: 25px 0; font-size: 1rem; }
footer p { margin: 0; }
@media (max-width: 40em) { table.graphs { min-width: 36rem; } h1 { font-size: 1.8rem; } h2 { font-size: 1.45rem; } html { font-size: 95%; } }
@media print { details::details-content { content-visibility: visible; block-size: auto; } nav, .skip { display: none; } .scroll { overflow: visible; } html { font-size: 80%; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`);
