// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"
#include "core/ledger/ledger_writer.h"
#include "ui/shell/journal.h"

#include <QSet>

#include <memory>

class QThread;

namespace ridgepoint::ui {

/// The journal in a folder. Where the folder cannot be written it shows what is there and keeps new work in
/// memory, saying why.
class LedgerJournal : public Journal {
    Q_OBJECT
public:
    explicit LedgerJournal(const QString& directory, QObject* parent = nullptr);
    ~LedgerJournal() override;

    [[nodiscard]] QVector<ledger::RunHeader> runs() const override;
    [[nodiscard]] QVector<ledger::StoredEvent> events(const QString& run) const override;
    [[nodiscard]] QVector<ledger::StoredEvent> eventsOfKind(const QString& kind) const override;
    void start(const ledger::RunHeader& run) override;
    void append(const ledger::Event& event, Done done) override;
    [[nodiscard]] SaveNotice notice() const override;
    [[nodiscard]] QVector<JournalMessage> messages() const override { return m_messages; }
    void checkBehind() override;
    [[nodiscard]] QString integrity() const override { return m_integrity; }
    QString exportTo(const QString& file) override;
    QString importFrom(const QString& file, Import mode) override;
    bool flush(int timeout_ms) override;

    [[nodiscard]] bool isMemory() const { return m_inMemory; }

private:
    void openFolder();
    void fallBack(const ledger::LedgerError& reason);
    void startCopy(const QString& run);
    void report(const ledger::LedgerError& error);

    QString m_directory;
    bool m_inMemory = false;
    std::unique_ptr<ledger::Ledger> m_readable;  ///< the folder's ledger, read-only, beside a memory
    std::unique_ptr<ledger::Ledger> m_ledger;
    std::unique_ptr<ledger::LedgerWriter> m_writer;
    QSet<QString> m_copied;  ///< runs of the folder that go on in memory
    QVector<JournalMessage> m_messages;
    QString m_integrity;
    QThread* m_checker = nullptr;
};

}  // namespace ridgepoint::ui
