// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/hardware_registry.h"
#include "tests/ui/shell/fake_journal.h"
#include "ui/shell/main_window.h"

#include <QtTest>

#include <memory>

namespace ridgepoint::ui {

inline const QString kLab = QStringLiteral("v1-12");

/// Everything around one window, with the built-in labs and a journal that the test controls.
struct Desk {
    explicit Desk(const QString& iniFile, bool welcomed = true) : store(iniFile) {
        Preferences preferences = store.load();
        preferences.welcomed = welcomed;
        store.save(preferences);
    }
    MainWindow& open() {
        window = std::make_unique<MainWindow>(WindowParts{theme,
                                                          store,
                                                          dialogs,
                                                          shelf,
                                                          workspace,
                                                          [this](labs::LabSession& opened, QWidget* parent) {
                                                              session = &opened;
                                                              LabPageHandle handle;
                                                              handle.widget = new QWidget(parent);
                                                              handle.rememberView = [this] { ++remembered; };
                                                              return handle;
                                                          },
                                                          exporter,
                                                          {},
                                                          QStringLiteral("/data")});
        window->show();
        window->start({});
        return *window;
    }
    template <class T>
    T* find(const char* name) {
        return window->findChild<T*>(QLatin1String(name));
    }

    PreferencesStore store;
    ApplicationTheme theme;
    FakeDialogs dialogs;
    FakeJournal journal;
    hardware::HardwareRegistry registry =
        hardware::HardwareRegistry::load(QStringLiteral(":/ridgepoint/hardware"));
    LabShelf shelf{labs::builtInLabs(QStringLiteral("en")), {}};
    Workspace workspace{journal, [this](const QString& folder) { return labs::loadLab(folder, registry); },
                        [] { return QDateTime::currentDateTimeUtc(); }};
    ReportExporter* exporter = nullptr;
    labs::LabSession* session = nullptr;
    int remembered = 0;
    std::unique_ptr<MainWindow> window;
};

inline void commit(labs::LabSession& session) {
    labs::PredictionDraft draft;
    draft.option = session.gate(0).options.first().id;
    draft.estimateText = QStringLiteral("20 ") + session.gate(0).estimateUnit;
    draft.confidence = 60;
    session.draft(0, draft);
    labs::Refusal refusal = labs::Refusal::WrongStage;
    session.commit(0, [&](labs::Refusal told) { refusal = told; });
    QTRY_COMPARE(refusal, labs::Refusal::None);
}

}  // namespace ridgepoint::ui
