// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/dialogs.h"
#include "ui/shell/journal.h"

namespace ridgepoint::ui {

/// Keeps everything in vectors; the test says what the notice is.
class FakeJournal : public Journal {
    Q_OBJECT
public:
    QVector<ledger::RunHeader> runs() const override { return m_runs; }
    QVector<ledger::StoredEvent> events(const QString& run) const override {
        QVector<ledger::StoredEvent> found;
        for (const ledger::StoredEvent& stored : m_events)
            if (stored.event.run == run) found.append(stored);
        return found;
    }
    QVector<ledger::StoredEvent> eventsOfKind(const QString& kind) const override {
        QVector<ledger::StoredEvent> found;
        for (const ledger::StoredEvent& stored : m_events)
            if (stored.event.kind == kind) found.append(stored);
        return found;
    }
    void start(const ledger::RunHeader& run) override { m_runs.append(run); }
    void append(const ledger::Event& event, Done done) override {
        ledger::StoredEvent stored;
        stored.seq = m_events.size() + 1;
        stored.event = event;
        m_events.append(stored);
        if (done) done(true);
        set({SaveKind::Saved, event.time, {}, {}});
    }
    SaveNotice notice() const override { return m_notice; }
    QVector<JournalMessage> messages() const override { return m_messages; }
    QString integrity() const override { return QStringLiteral("chain checked"); }
    QString exportTo(const QString&) override { return {}; }
    QString importFrom(const QString&, Import) override { return {}; }
    bool flush(int) override { return true; }

    void set(const SaveNotice& notice) {
        m_notice = notice;
        emit noticeChanged();
    }

    QVector<ledger::RunHeader> m_runs;
    QVector<ledger::StoredEvent> m_events;
    QVector<JournalMessage> m_messages;
    SaveNotice m_notice;
};

/// Answers every question with what the test set.
class FakeDialogs : public Dialogs {
public:
    QString saveFile(QWidget*, const QString&, const QString& suggested, const QString&) override {
        m_suggested = suggested;
        return m_file;
    }
    QString openFile(QWidget*, const QString&, const QString&, const QString&) override { return m_file; }
    bool confirm(QWidget*, const QString&, const QString&, const QString&) override {
        ++m_asked;
        return m_agrees;
    }
    void openFolder(const QString& folder) override { m_folder = folder; }

    QString m_file, m_suggested, m_folder;
    bool m_agrees = true;
    int m_asked = 0;
};

}  // namespace ridgepoint::ui
