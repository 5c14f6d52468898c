// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "core/labs/lab_loader.h"
#include "core/labs/lab_session.h"
#include "ui/lab/lab_page.h"
#include "ui/theme/style_sheet.h"
#include "ui/typeset/equation_store.h"

#include <QApplication>
#include <QStyleFactory>

#include <functional>
#include <memory>
#include <vector>

namespace ridgepoint::ui {

/// Says at once that an event is durable, or keeps the answer back until it is asked for.
class TestRecorder : public labs::Recorder {
public:
    void record(const ledger::Event& event, Done done) override {
        events.push_back(event);
        if (holds)
            waiting.push_back(std::move(done));
        else
            done(durable);
    }
    void answer(bool isDurable) {
        const auto now = std::move(waiting);
        waiting.clear();
        for (const Done& done : now)
            done(isDurable);
    }
    [[nodiscard]] int count(const QString& kind) const {
        int found = 0;
        for (const ledger::Event& event : events)
            found += event.kind == kind ? 1 : 0;
        return found;
    }

    bool durable = true;
    bool holds = false;
    std::vector<ledger::Event> events;
    std::vector<Done> waiting;
};

/// A lab on its page, as the shell would show it.
class LabFixture {
public:
    explicit LabFixture(const QString& folder = QStringLiteral(RIDGEPOINT_SOURCE_DIR
                                                               "/resources/labs/v1-12")) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        const auto registry =
            hardware::HardwareRegistry::load(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/resources/hardware"));
        loaded = labs::loadLab(folder, registry);
        applyApplicationStyle(source.theme());
        if (!loaded.lab) return;
        restart(labs::freshState(*loaded.lab, QStringLiteral("run-1"), now()));
    }

    void setTheme(Scheme scheme, double scale) {
        applyApplicationStyle(Theme(scheme, scale));
        source.set(scheme, scale);
    }
    /// The program is closed and opened again.
    void restart(labs::SessionState state) {
        page.reset();
        session =
            std::make_unique<labs::LabSession>(loaded.lab, std::move(state), recorder, [] { return now(); });
    }
    LabPage& open(const QSize& size = {1180, 820}) {
        page = std::make_unique<LabPage>(source, *session, equations);
        page->resize(size);
        page->show();
        settle();
        return *page;
    }
    static void settle() {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    template <class Widget = QWidget>
    Widget* find(const char* name) const {
        return page->findChild<Widget*>(QLatin1String(name));
    }
    static QDateTime now() { return QDateTime(QDate(2026, 3, 12), QTime(13, 58, 4), Qt::UTC); }

    // Steps, taken through the session.
    void commit(int act, const QString& option, const QString& estimate, int confidence) {
        session->draft(act, {option, estimate, confidence});
        session->commit(act, [](labs::Refusal) {});
    }
    void observe(int act, const QString& typed, const QStringList& order = {}) {
        labs::Observation observation;
        observation.typed = typed;
        observation.order = order;
        session->observe(act, observation, [](labs::Refusal) {});
    }
    void reflect(int act, const QString& option) {
        session->reflect(act, option, QStringLiteral("Because the serial part stays."), [](labs::Refusal) {});
    }

    labs::LoadedLab loaded;
    TestRecorder recorder;
    ThemeSource source;
    EquationStore equations;
    std::unique_ptr<labs::LabSession> session;
    std::unique_ptr<LabPage> page;
};

}  // namespace ridgepoint::ui
