// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/event.h"
#include "ui/words/saved_words.h"

#include <QObject>
#include <QVector>

#include <functional>

namespace ridgepoint::ui {

/// Something about the ledger that the student should know; shown as a banner.
struct JournalMessage {
    bool grave = false;  ///< true: work is not kept, or something is damaged
    QString text;
    bool operator==(const JournalMessage&) const = default;
};

/// The ledger as the window needs it. Reading is for the thread of the window; writing happens elsewhere.
class Journal : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(bool durable)>;
    using QObject::QObject;

    /// All runs, oldest first.
    [[nodiscard]] virtual QVector<ledger::RunHeader> runs() const = 0;
    /// Events of one run, oldest first.
    [[nodiscard]] virtual QVector<ledger::StoredEvent> events(const QString& run) const = 0;
    /// Events of one kind in all runs, oldest first.
    [[nodiscard]] virtual QVector<ledger::StoredEvent> eventsOfKind(const QString& kind) const = 0;
    virtual void start(const ledger::RunHeader& run) = 0;
    /// @param done  told once, in the thread of the window; may be empty
    virtual void append(const ledger::Event& event, Done done) = 0;
    [[nodiscard]] virtual SaveNotice notice() const = 0;
    /// What opening the ledger found.
    [[nodiscard]] virtual QVector<JournalMessage> messages() const = 0;
    /// Starts the checks and the backup that run behind the start.
    virtual void checkBehind() {}
    /// What the check of the chain found, as a sentence; "not checked yet" before.
    [[nodiscard]] virtual QString integrity() const = 0;
    enum class Import { Preview, Apply };
    /// Writes everything to one portable file. @return empty, or a sentence that says why not
    virtual QString exportTo(const QString& file) = 0;
    /// Adds the runs of such a file, or says what that would do. @return sentences for the student
    virtual QString importFrom(const QString& file, Import mode) = 0;
    /// Waits until everything is durable, at most so long.
    /// @return false when something could not be saved
    virtual bool flush(int timeout_ms) = 0;

signals:
    void noticeChanged();
    void found(const ridgepoint::ui::JournalMessage& message);  ///< a check behind the start found something
    void integrityChanged();
};

}  // namespace ridgepoint::ui
