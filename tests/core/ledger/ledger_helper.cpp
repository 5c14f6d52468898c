// SPDX-License-Identifier: GPL-3.0-or-later
// A second process for the tests.
//   ledger_helper hold DIR    opens the ledger, says "held", and stays
//   ledger_helper write DIR   appends without end; says each number once its callback called it durable
//   ledger_helper write-network DIR   the same, as on a network file system
//   ledger_helper fill DIR    appends until storage fails; says "failed CODE", and "saved" once a retry
//   succeeds
#include <QCoreApplication>
#include <cstdio>
#include <functional>

#include "core/ledger/ledger_writer.h"

using namespace ridgepoint::ledger;
using ridgepoint::Result;
using namespace Qt::StringLiterals;

namespace {

void say(const QByteArray& line) {
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void writeForEver(LedgerWriter& writer, int size) {
    const Event event{.run = u"run-a"_s, .kind = u"tick"_s, .payload = {{u"text"_s, QString(size, u'x')}}};
    writer.append(event, [&writer, size](const Result<StoredEvent, LedgerError>& stored) {
        if (stored) say(QByteArray::number(stored->seq));
        if (writer.state().kind != SaveState::Kind::Failed) writeForEver(writer, size);
    });
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 3) return 2;
    const QByteArray mode = argv[1];
    OpenOptions options{.directory = QString::fromLocal8Bit(argv[2]), .programVersion = u"0.1.0"_s};
    if (mode == "write-network") options.fileSystem = FileSystemKind::Network;
    auto ledger = Ledger::open(options);
    if (!ledger) {
        say("error " + QByteArray::number(static_cast<int>(ledger.error().code)));
        return 1;
    }
    if (mode == "hold") {
        say("held");
        return QCoreApplication::exec();
    }
    LedgerWriter writer(**ledger, {.retryEvery = std::chrono::milliseconds(50)});
    writer.appendRun({.run = u"run-a"_s, .lab = u"v1-12"_s});
    bool failed = false;
    QObject::connect(&writer, &LedgerWriter::stateChanged, &application, [&failed](const SaveState& state) {
        if (state.kind == SaveState::Kind::Failed && !failed) {
            failed = true;
            say("failed " + QByteArray::number(static_cast<int>(state.error.code)));
        } else if (failed && state.kind == SaveState::Kind::Saved) {
            say("saved");
            QCoreApplication::quit();
        }
    });
    writeForEver(writer, mode == "fill" ? 2000 : 20);
    if (mode.startsWith("write")) {
        writeForEver(writer, 20);  // two at a time, so that batches form
    }
    return QCoreApplication::exec();
}
