"""How the annotated article looks in a browser and on paper, by day and by night."""

from __future__ import annotations

STYLE = """
:root { --paper: #fbf8f1; --ink: #26221c; --quiet: #756c5e; --line: #e3dccd; --accent: #9a3b26;
  --yellow: #ffe9a8; --green: #cdebc5; --blue: #cbe2f7; --red: #fbd0c9; --violet: #e3d5f3; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1c1a17; --ink: #e6dfd3; --quiet: #a2988a; --line: #38332b; --accent: #e08a70;
    --yellow: #5c4c13; --green: #2b4a26; --blue: #213f5b; --red: #5e2a23; --violet: #432f5b; } }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.85;
  font: 1.08rem/1.85 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
article { max-width: 62rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; column-gap: 2.5rem; }
.text { grid-column: 1; min-width: 0; }
h1 { font-size: 1.9rem; line-height: 1.4; margin: .3rem 0 .8rem; }
h2, h3, h4, h5, h6 { line-height: 1.5; margin: 1.9rem 0 .6rem; }
h2 { font-size: 1.4rem; } h3 { font-size: 1.2rem; } h4, h5, h6 { font-size: 1.05rem; }
p { margin: 0 0 .9rem; } p.paragraph { text-align: justify; text-indent: 2em; }
.kicker, .subtitle, .source, .byline, figcaption, .boilerplate, .missing, footer, summary {
  color: var(--quiet); font-size: .92rem; }
blockquote { margin: 0 0 .9rem; padding-left: 1rem; border-left: 3px solid var(--line); }
figcaption { display: block; margin: 0 0 .9rem; }
img { max-width: 100%; height: auto; display: block; margin: .8rem 0; }
table { border-collapse: collapse; margin: 0 0 1rem; font-size: .95rem; }
td { border: 1px solid var(--line); padding: .2rem .6rem; vertical-align: top; }
mark { color: inherit; padding: .08em 0; border-radius: 2px; }
mark.yellow { background: var(--yellow); } mark.green { background: var(--green); }
mark.blue { background: var(--blue); } mark.red { background: var(--red); }
mark.violet { background: var(--violet); }
mark.under { background: none; border-bottom: 2px solid; }
mark.under.yellow { border-color: #d9a400; } mark.under.green { border-color: #4f9a3f; }
mark.under.blue { border-color: #3d83c4; } mark.under.red { border-color: #cf5543; }
mark.under.violet { border-color: #8a5fc0; }
sup { line-height: 0; } sup a, .number { color: var(--accent); text-decoration: none;
  font: .72rem/1 system-ui, sans-serif; padding: 0 .15em; }
aside { grid-column: 2; font: .88rem/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }
aside section { border-left: 3px solid var(--line); padding: .1rem 0 .1rem .7rem;
  margin: 0 0 .8rem; overflow-wrap: anywhere; }
aside section:target { outline: 2px solid var(--accent); outline-offset: 4px; }
aside .yellow { border-color: #e2b93b; } aside .green { border-color: #6fb35c; }
aside .blue { border-color: #5b9bd5; } aside .red { border-color: #e0705f; }
aside .violet { border-color: #9d78cc; }
aside p { margin: 0 0 .4rem; } aside p, aside p.paragraph { text-indent: 0; }
aside .state { color: var(--accent); } .tags span { color: var(--quiet); margin-right: .5em; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
footer a { color: var(--quiet); } .lost { text-align: right; color: var(--accent); }
@media (max-width: 54rem) { .row { display: block; } aside { margin: .3rem 0 1rem 1.2rem; } }
@media print { body { background: none; color: #000; font-size: 10.5pt; }
  article { max-width: none; padding: 0; } mark { print-color-adjust: exact;
  -webkit-print-color-adjust: exact; } .row { grid-template-columns: minmax(0, 1fr) 12rem; } }
"""
