// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/frame.h"
#include "app/bench/sample.h"
#include "core/labs/long_run.h"
#include "ui/lab/lab_page.h"
#include "ui/plot/plot_view.h"
#include "ui/typeset/equation_store.h"

#include <memory>

namespace ridgepoint::bench {
namespace {

/// The mission in one context, with the instrument of its first act open.
class Mission {
public:
    explicit Mission(const QString& context)
        : m_lab(shippedLab(QStringLiteral("v1-12-mission"))),
          m_session(m_lab, labs::freshState(*m_lab, QStringLiteral("bench"), now()), m_recorder, now) {
        m_session.chooseContext(m_lab->contextOf(context));
        predict(0);
    }
    [[nodiscard]] labs::LabSession& session() { return m_session; }

    void openSecondAct() {
        labs::Observation reading;
        reading.typed = QStringLiteral("1 ms");
        m_session.observe(0, reading, [](labs::Refusal) {});
        m_session.reflect(0, m_session.reflectOptions(0)[0].id, QStringLiteral("Measured."),
                          [](labs::Refusal) {});
        predict(1);
    }

private:
    static QDateTime now() { return QDateTime::currentDateTimeUtc(); }
    void predict(int act) {
        const labs::PublicGate gate = m_session.gate(act);
        const QString estimate =
            gate.estimateUnit.isEmpty() ? QString() : QStringLiteral("20 ") + gate.estimateUnit;
        m_session.draft(act, {gate.options[0].id, estimate, 60});
        m_session.commit(act, [](labs::Refusal) {});
    }

    labs::LabPtr m_lab;
    NoRecorder m_recorder;
    labs::LabSession m_session;
};

void benchPage(Mission& mission, int act, const QString& control, const QString& what) {
    if (!mission.session().unlocked(act)) return;
    const ui::ThemeSource theme;
    ui::EquationStore equations;
    ui::LabPage page(theme, mission.session(), equations);
    page.resize(1180, 860);
    page.showAct(act);
    settle(page);
    printRow(QStringLiteral("control moved to frame painted, ") + what,
             sweep(mission.session(), mission.session().lab().slotOf(control)), QStringLiteral("ms"), 1.0,
             QStringLiteral("< 16 ms"));
}

/// The chart of ten million samples: bins counted, laid out and painted anew each time.
void benchHistogram(Mission& mission) {
    constexpr qint64 kSamples = 10'000'000;
    const auto request = mission.session().longRun(1, kSamples);
    if (!request) return;
    const auto run = labs::runLong(*request);
    const ui::ThemeSource theme;
    ui::PlotView view(theme);
    view.resize(620, view.heightForWidth(620));
    settle(view);
    const Sample frames = repeat(400, 20, [&](int) {
        view.setSpec(*mission.session().longRunPlot(1, *run));
        paintFrame();
    });
    printRow(QStringLiteral("histogram of 10,000,000 samples painted"), frames, QStringLiteral("ms"), 1.0,
             QStringLiteral("p99 < 8 ms"));
}

}  // namespace

void benchMission() {
    Mission cloud(QStringLiteral("cloud"));
    benchPage(cloud, 0, QStringLiteral("slots"), QStringLiteral("Server bench of the mission"));
    cloud.openSecondAct();
    benchPage(cloud, 1, QStringLiteral("noise"), QStringLiteral("tail bench of the mission"));
    benchHistogram(cloud);
}

}  // namespace ridgepoint::bench
