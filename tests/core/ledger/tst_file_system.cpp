// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/file_system.h"

#include <QDir>
#include <QTest>

#include "core/ledger/error.h"

using namespace ridgepoint::ledger;
using Code = LedgerError::Code;

Q_DECLARE_METATYPE(ridgepoint::ledger::FileSystemKind)

class TestFileSystem : public QObject {
    Q_OBJECT

private slots:
    void knowsByMagic_data();
    void knowsByMagic();
    void knowsByName_data();
    void knowsByName();
    void asksTheSystem();
    void mapsSqliteCodes();
};

void TestFileSystem::knowsByMagic_data() {
    QTest::addColumn<quint32>("magic");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<FileSystemKind>("kind");
    QTest::newRow("ext4") << 0xef53U << QByteArray() << FileSystemKind::Local;
    QTest::newRow("tmpfs") << 0x01021994U << QByteArray() << FileSystemKind::Local;
    QTest::newRow("btrfs") << 0x9123683eU << QByteArray() << FileSystemKind::Local;
    QTest::newRow("nfs") << 0x6969U << QByteArray() << FileSystemKind::Network;
    QTest::newRow("cifs") << 0xff534d42U << QByteArray() << FileSystemKind::Network;
    QTest::newRow("smb2") << 0xfe534d42U << QByteArray() << FileSystemKind::Network;
    QTest::newRow("9p") << 0x01021997U << QByteArray() << FileSystemKind::Network;
    QTest::newRow("sshfs") << 0x65735546U << QByteArray("fuse.sshfs") << FileSystemKind::Network;
    QTest::newRow("unknown fuse") << 0x65735546U << QByteArray("fuse.new") << FileSystemKind::Network;
    QTest::newRow("ntfs disk") << 0x65735546U << QByteArray("fuseblk") << FileSystemKind::Local;
}

void TestFileSystem::knowsByMagic() {
    QFETCH(quint32, magic);
    QFETCH(QByteArray, name);
    QTEST(classifyFileSystem(magic, name), "kind");
}

void TestFileSystem::knowsByName_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<FileSystemKind>("kind");
    QTest::newRow("apfs") << QByteArray("apfs") << FileSystemKind::Local;
    QTest::newRow("NTFS") << QByteArray("NTFS") << FileSystemKind::Local;
    QTest::newRow("nfs4") << QByteArray("nfs4") << FileSystemKind::Network;
    QTest::newRow("smbfs") << QByteArray("smbfs") << FileSystemKind::Network;
    QTest::newRow("fuse.rclone") << QByteArray("fuse.rclone") << FileSystemKind::Network;
}

void TestFileSystem::knowsByName() {
    QFETCH(QByteArray, name);
    QTEST(classifyFileSystem(name), "kind");
}

void TestFileSystem::asksTheSystem() {
    QCOMPARE(fileSystemOf(QStringLiteral("/proc")), FileSystemKind::Local);
}

void TestFileSystem::mapsSqliteCodes() {
    QCOMPARE(codeFromSqlite(13), Code::DiskFull);
    QCOMPARE(codeFromSqlite(8), Code::ReadOnlyFolder);
    QCOMPARE(codeFromSqlite(8 | (6 << 8)), Code::ReadOnlyFolder);  // SQLITE_READONLY_DIRECTORY
    QCOMPARE(codeFromSqlite(8 | (4 << 8)), Code::FileGone);        // SQLITE_READONLY_DBMOVED
    QCOMPARE(codeFromSqlite(5), Code::Busy);
    QCOMPARE(codeFromSqlite(5 | (1 << 8)), Code::Busy);  // SQLITE_BUSY_RECOVERY
    QCOMPARE(codeFromSqlite(11), Code::Damaged);
    QCOMPARE(codeFromSqlite(10 | (2 << 8)), Code::Damaged);  // SQLITE_IOERR_SHORT_READ
    QCOMPARE(codeFromSqlite(10 | (3 << 8)), Code::Io);       // SQLITE_IOERR_WRITE
    QCOMPARE(codeFromSqlite(26), Code::NotADatabase);
    QVERIFY(isStorageFailure(Code::DiskFull));
    QVERIFY(!isStorageFailure(Code::UnknownRun));
    QVERIFY(needsRecovery(Code::Damaged));
    QVERIFY(!needsRecovery(Code::NewerVersion));
}

QTEST_APPLESS_MAIN(TestFileSystem)
#include "tst_file_system.moc"
