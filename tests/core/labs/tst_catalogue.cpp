// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labs/catalogue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace ridgepoint::labs;

class CatalogueTest : public QObject {
    Q_OBJECT

    static void copyLab(const QString& to) {
        const QDir from(QStringLiteral(RIDGEPOINT_SOURCE_DIR "/tests/data/labs/good"));
        QVERIFY(QDir().mkpath(to));
        for (const QString& name : from.entryList(QDir::Files)) {
            QVERIFY(QFile::copy(from.filePath(name), to + u'/' + name));
            QFile(to + u'/' + name).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
    }

private slots:
    void shippedLabsAreListedWithTheirTitles() {
        const auto labs = builtInLabs(QStringLiteral("en"));
        const auto found = std::ranges::find_if(
            labs, [](const CatalogueEntry& e) { return e.id == QLatin1String("v1-12"); });
        QVERIFY(found != labs.end());
        QVERIFY(found->readable);
        QCOMPARE(found->volume, 1);
        QVERIFY(!found->title.isEmpty());
        QVERIFY(found->minutes > 0);
    }

    void foldersOnDiskAreListedThroughAnIndex() {
        QTemporaryDir machine, user;
        copyLab(machine.filePath(QStringLiteral("good")));
        copyLab(user.filePath(QStringLiteral("mine")));
        QVERIFY(QDir(user.path()).mkdir(QStringLiteral("empty")));
        const QString index = user.filePath(QStringLiteral("index.json"));
        for (int pass = 0; pass < 2; ++pass) {  // the second pass reads the index
            const auto labs = installedLabs({machine.path(), user.path()}, QStringLiteral("en"), index);
            QCOMPARE(labs.size(), 3);
            QCOMPARE(std::ranges::count_if(labs, &CatalogueEntry::readable), 2);
            QVERIFY(std::ranges::any_of(
                labs, [](const CatalogueEntry& e) { return e.origin == LabOrigin::Machine; }));
            QVERIFY(QFile::exists(index));
        }
    }

    void aDamagedIndexIsMadeAnew() {
        QTemporaryDir user;
        copyLab(user.filePath(QStringLiteral("mine")));
        const QString index = user.filePath(QStringLiteral("index.json"));
        QFile file(index);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ not json");
        file.close();
        QCOMPARE(installedLabs({user.path()}, QStringLiteral("en"), index).size(), 1);
    }

    void aChangedLabIsReadAgain() {
        QTemporaryDir user;
        const QString folder = user.filePath(QStringLiteral("mine"));
        copyLab(folder);
        const QString index = user.filePath(QStringLiteral("index.json"));
        QCOMPARE(installedLabs({user.path()}, QStringLiteral("en"), index).size(), 1);
        QFile text(folder + QStringLiteral("/text.en.md"));
        QVERIFY(text.open(QIODevice::ReadWrite));
        QVERIFY(
            text.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
        text.resize(0);
        text.write("# title\nAnother name\n");
        text.close();
        QFile again(text.fileName());
        QVERIFY(again.open(QIODevice::ReadWrite));
        QVERIFY(
            again.setFileTime(QDateTime::currentDateTime().addSecs(120), QFileDevice::FileModificationTime));
        again.close();
        QCOMPARE(installedLabs({user.path()}, QStringLiteral("en"), index).first().title,
                 QStringLiteral("Another name"));
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
