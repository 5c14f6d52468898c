// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/html_style.h"

#include "ui/theme/theme.h"

namespace ridgepoint::ui {
namespace {

QString variables(Scheme scheme) {
    const Theme theme(scheme);
    const std::pair<const char*, Role> names[] = {
        {"panel", Role::Panel},   {"ink", Role::Ink},         {"soft", Role::Soft},  {"line", Role::Line},
        {"accent", Role::Accent}, {"caution", Role::Caution}, {"s1", Role::Series1}, {"s2", Role::Series2},
        {"s3", Role::Series3},    {"s4", Role::Series4},      {"s5", Role::Series5}, {"s6", Role::Series6},
        {"faint", Role::Faint}};
    QString text;
    for (const auto& [name, role] : names)
        text += QStringLiteral("--%1:%2;").arg(QLatin1String(name), theme.color(role).name());
    return text;
}

constexpr const char* kRules = R"(
body{margin:0;background:var(--panel);color:var(--ink);font:1rem/1.5 Inter,"Segoe UI",system-ui,sans-serif;
  overflow-wrap:anywhere;hyphens:auto}
main,footer{max-width:46rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .4rem;font-weight:600}
h2{font-size:1.35rem;margin:2.6rem 0 .6rem;font-weight:600}
h3{font-size:1rem;margin:1.6rem 0 .4rem;padding-top:.8rem;border-top:1px solid var(--line);font-weight:600}
p{margin:.4rem 0}
.kicker{color:var(--accent);font-weight:600;font-size:.88rem;margin:2.6rem 0 -2.2rem}
main>.kicker:first-child{margin:0}
.lead{color:var(--soft);font-size:1.1rem}
.small,figcaption,footer{color:var(--soft);font-size:.88rem}
blockquote,.notice{margin:.6rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--faint)}
.notice{border-color:var(--caution)}
dl{display:grid;grid-template-columns:minmax(9rem,max-content) 1fr;gap:.2rem 1.2rem;margin:.8rem 0}
dt{color:var(--soft)} dd{margin:0} strong{font-weight:600}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.94rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;font-size:.88rem;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line);
  font-weight:400}
thead th{font-weight:600;color:var(--soft);border-bottom:1px solid var(--soft)}
.num{text-align:right} .group{color:var(--accent);font-weight:600;padding-top:.8rem}
.flagged th,.flagged td{font-weight:600}
figure{margin:1rem 0} svg{width:100%;height:auto;font-size:12px}
svg text{fill:var(--ink)} .grid{stroke:var(--line)} .limit{stroke:var(--soft);stroke-dasharray:7 4}
polyline{fill:none;stroke-width:2} .s1{stroke:var(--s1)} .s2{stroke:var(--s2);stroke-dasharray:8 4}
.s3{stroke:var(--s3);stroke-dasharray:3 3} .s4{stroke:var(--s4);stroke-dasharray:10 3 3 3}
.s5{stroke:var(--s5);stroke-dasharray:12 3} .s6{stroke:var(--s6);stroke-dasharray:2 2}
.ref{stroke:var(--faint);stroke-width:1;stroke-dasharray:2 3}
.bar.s1{fill:var(--s1)} .bar.s2{fill:none;stroke-width:2} .bar.s3{fill:var(--s3)} .bar.s4{fill:none}
.bar.s5{fill:var(--s5)} .bar.s6{fill:none;stroke-width:2} .idle{fill:none;stroke:var(--faint);stroke-dasharray:3 3}
svg text.on{paint-order:stroke;stroke:var(--panel);stroke-width:4px}
.now{fill:var(--ink);stroke:var(--panel)} .ghost{fill:none;stroke:var(--soft)}
a{color:var(--accent)} a:focus-visible{outline:3px solid var(--accent)}
footer{border-top:1px solid var(--line)}
@media print{h2,h3,caption{break-after:avoid} figure,tr{break-inside:avoid}}
@media (max-width:34rem){dl{grid-template-columns:1fr} dd{margin-bottom:.5rem}}
)";

}  // namespace

QString htmlStyle() {
    return QStringLiteral(
               ":root{color-scheme:light dark;%1}@media screen and (prefers-color-scheme:dark){:root{%2}}")
               .arg(variables(Scheme::Light), variables(Scheme::Dark)) +
           QLatin1String(kRules);
}

}  // namespace ridgepoint::ui
