// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/cards_pages.h"
#include "app/window/handbook_pages.h"
#include "app/window/lab_pages.h"
#include "app/window/window_report.h"
#include "core/hardware/hardware_registry.h"
#include "tests/journey/answers.h"
#include "ui/shell/ledger_journal.h"
#include "ui/shell/main_window.h"
#include "ui/typeset/equation_store.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QTest>
#include <QToolButton>

/// The window as app/window/main.cpp wires it, on a folder of the test's choice.
namespace ridgepoint::journey {

inline const QString kLab = QStringLiteral("v1-12");
constexpr int kPatience_ms = 20'000;

/// Everything that is posted has happened.
inline void settle() {
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

template <class Predicate>
[[nodiscard]] bool waitFor(Predicate predicate) {
    return QTest::qWaitFor(predicate, kPatience_ms);
}

/// Answers what would stop the program.
class AnsweringDialogs : public ui::Dialogs {
public:
    QString saveFile(QWidget*, const QString&, const QString& suggested, const QString&) override {
        m_suggested = suggested;
        return m_file;
    }
    QString openFile(QWidget*, const QString&, const QString&, const QString&) override { return m_file; }
    bool confirm(QWidget*, const QString&, const QString&, const QString&) override {
        ++m_asked;
        return true;
    }
    void openFolder(const QString&) override {}

    QString m_file, m_suggested;
    int m_asked = 0;
};

/// The ledger of the folder; counts what is handed over.
class CountingJournal : public ui::LedgerJournal {
public:
    using LedgerJournal::LedgerJournal;
    void append(const ledger::Event& event, Done done) override {
        ++m_handedOver;
        LedgerJournal::append(event, std::move(done));
    }
    int m_handedOver = 0;
};

/// One start of the program. Destroying it ends it.
class Program {
public:
    using Clock = std::function<QDateTime()>;
    explicit Program(
        const QString& folder, const QSize& size = {1280, 820},
        const Clock& clock = [] { return QDateTime::currentDateTimeUtc(); })
        : m_store(folder + QStringLiteral("/ridgepoint.ini")),
          m_journal(folder),
          m_window({m_theme,
                    m_store,
                    m_dialogs,
                    m_shelf,
                    m_workspace,
                    watchedPages(),
                    &m_exporter,
                    {},
                    folder,
                    app::handbookAccess(m_theme.source(), m_equations, hardware(), QStringLiteral("en")),
                    nullptr,
                    app::cardsPageMaker(m_theme.source(), m_journal, hardware(), clock)}) {
        m_window.resize(size);
        m_window.show();
        m_window.start({});
        m_window.activateWindow();
        settle();
    }
    /// As the window manager's close button does.
    void close() {
        m_window.close();
        settle();
    }

    [[nodiscard]] ui::MainWindow& window() { return m_window; }
    [[nodiscard]] labs::LabSession& session() { return *m_session; }
    [[nodiscard]] bool isLabOpen() const { return m_session != nullptr; }
    [[nodiscard]] CountingJournal& journal() { return m_journal; }
    [[nodiscard]] AnsweringDialogs& dialogs() { return m_dialogs; }
    template <class Widget = QWidget>
    [[nodiscard]] Widget* find(const QString& name) const {
        return m_window.findChild<Widget*>(name);
    }
    [[nodiscard]] QString savedWords() const {
        return find<QToolButton>(QStringLiteral("savedButton"))->accessibleName();
    }
    [[nodiscard]] double control(const char* id) {
        return m_session->state().slots_[m_session->lab().slotOf(QLatin1String(id))];
    }

private:
    app::HardwareAccess hardware() {
        return [this]() -> const hardware::HardwareRegistry& { return m_registry; };
    }
    ui::LabPageMaker watchedPages() {
        return [this, make = app::labPageMaker(m_theme.source(), m_equations)](labs::LabSession& session,
                                                                               QWidget* parent) {
            m_session = &session;
            return make(session, parent);
        };
    }

    ui::PreferencesStore m_store;
    ui::ApplicationTheme m_theme;
    AnsweringDialogs m_dialogs;
    CountingJournal m_journal;
    hardware::HardwareRegistry m_registry =
        hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    ui::LabShelf m_shelf{labs::builtInLabs(QStringLiteral("en")), {}};
    ui::Workspace m_workspace{m_journal,
                              [this](const QString& folder) { return labs::loadLab(folder, m_registry); },
                              [] { return QDateTime::currentDateTimeUtc(); }};
    ui::EquationStore m_equations;
    app::WindowReport m_exporter{m_equations};
    labs::LabSession* m_session = nullptr;
    ui::MainWindow m_window;
};

/// A folder in which the welcome page was left before.
inline void leaveWelcome(const QString& folder) {
    const ui::PreferencesStore store(folder + QStringLiteral("/ridgepoint.ini"));
    ui::Preferences preferences = store.load();
    preferences.welcomed = true;
    store.save(preferences);
}

/// Steps taken through the session, for tests that are about what comes after them.
class Steps {
public:
    explicit Steps(Program& program) : m_session(program.session()) {}

    [[nodiscard]] bool commit(int act, const char* option, const char* estimate = "") {
        m_session.draft(act, {QLatin1String(option), QString::fromUtf8(estimate), 60});
        return durably([&](auto done) { m_session.commit(act, done); });
    }
    [[nodiscard]] bool observe(int act, const QString& typed, const QStringList& order = {}) {
        return durably([&](auto done) { m_session.observe(act, {typed, {}, order, {}}, done); });
    }
    [[nodiscard]] bool reflect(int act, const char* option) {
        return durably([&](auto done) {
            m_session.reflect(act, QLatin1String(option), QStringLiteral("Because it waits."), done);
        });
    }

    // As a file of answers says.
    [[nodiscard]] bool commit(int act, const ActAnswers& answers) {
        m_session.draft(act, {answers.option, answers.estimate, answers.confidence});
        return durably([&](auto done) { m_session.commit(act, done); });
    }
    [[nodiscard]] bool observe(int act, const ActAnswers& answers) {
        return observe(act, answers.reading, answers.order);
    }
    [[nodiscard]] bool reflect(int act, const ActAnswers& answers) {
        return durably(
            [&](auto done) { m_session.reflect(act, answers.reflectOption, answers.sentence, done); });
    }
    [[nodiscard]] bool decide(int act, const ActAnswers& answers) {
        const labs::Block* block = m_session.lab().acts[act].find(labs::BlockKind::Decision);
        labs::DecisionRecord decision;
        for (const labs::FieldDef& field : std::get<labs::DecisionBlock>(block->detail).fields) {
            const QJsonValue value = answers.decision.value(field.id);
            if (field.type == labs::FieldType::Number)
                decision.numbers.insert(field.id, value.toDouble());
            else
                (field.type == labs::FieldType::Choice ? decision.choices : decision.texts)
                    .insert(field.id, value.toString());
        }
        return durably([&](auto done) { m_session.decide(act, decision, done); });
    }

private:
    using Done = std::function<void(labs::Refusal)>;
    static bool durably(const std::function<void(Done)>& step) {
        auto answer = std::make_shared<std::optional<labs::Refusal>>();
        step([answer](labs::Refusal refusal) { *answer = refusal; });
        const bool answered = waitFor([answer] { return answer->has_value(); });
        settle();
        return answered && **answer == labs::Refusal::None;
    }
    labs::LabSession& m_session;
};

}  // namespace ridgepoint::journey
