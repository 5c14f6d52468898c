// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/file_system.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <algorithm>
#include <iterator>

#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#endif
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace ridgepoint::ledger {

namespace {

// linux/magic.h, statfs(2), and the headers of the file systems outside the kernel
constexpr quint32 kFuse = 0x65735546;
constexpr quint32 kNetworkMagics[] = {
    0x6969,      // NFS
    0x517b,      // SMB
    0xff534d42,  // CIFS
    0xfe534d42,  // SMB2 and later
    0x5346414f,  // OpenAFS
    0x6b414653,  // AFS in the kernel
    0x73757245,  // Coda
    0x564c,      // NCP
    0x01021997,  // 9P
    0x00c36400,  // Ceph
    0x0bd00bd0,  // Lustre
    0x47504653,  // GPFS
    0x7461636f,  // OCFS2
    0x01161970,  // GFS2
    0x19830326,  // BeeGFS
    0x786f4256,  // VirtualBox shared folder
};
constexpr const char* kNetworkNames[] = {
    "nfs", "nfs4", "smb",    "smbfs", "cifs",  "smb2", "smb3",   "afs",    "openafs", "coda",   "ncpfs",
    "9p",  "ceph", "lustre", "gpfs",  "ocfs2", "gfs2", "beegfs", "vboxsf", "davfs",   "webdav", "afpfs"};
constexpr const char* kLocalFuse[] = {"fuseblk", "fuse.ntfs-3g", "fuse.fuse-overlayfs", "fuse.portal"};

bool contains(const auto& names, const QByteArray& name) {
    return std::any_of(std::begin(names), std::end(names),
                       [&name](const char* each) { return name == each; });
}

}  // namespace

FileSystemKind classifyFileSystem(quint32 magic, const QByteArray& typeName) {
    if (magic == kFuse)
        return contains(kLocalFuse, typeName) ? FileSystemKind::Local : FileSystemKind::Network;
    const bool network =
        std::find(std::begin(kNetworkMagics), std::end(kNetworkMagics), magic) != std::end(kNetworkMagics);
    return network ? FileSystemKind::Network : FileSystemKind::Local;
}

FileSystemKind classifyFileSystem(const QByteArray& typeName) {
    const QByteArray name = typeName.toLower();
    if (contains(kLocalFuse, name)) return FileSystemKind::Local;
    return name.startsWith("fuse") || contains(kNetworkNames, name) ? FileSystemKind::Network
                                                                    : FileSystemKind::Local;
}

FileSystemKind fileSystemOf(const QString& folder) {
#ifdef Q_OS_LINUX
    struct statfs info = {};
    if (statfs(QFile::encodeName(folder).constData(), &info) == 0) {
        const auto magic = static_cast<quint32>(info.f_type);
        return classifyFileSystem(magic,
                                  magic == kFuse ? QStorageInfo(folder).fileSystemType() : QByteArray());
    }
#endif
#ifdef Q_OS_WIN
    if (folder.startsWith(QLatin1String("//"))) return FileSystemKind::Network;
#endif
    return classifyFileSystem(QStorageInfo(folder).fileSystemType());
}

Writable tryWriting(const QString& folder) {
    const QString file = folder + QStringLiteral("/ledger.probe");
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const bool written = descriptor >= 0 && ::write(descriptor, "probe", 5) == 5 && ::fsync(descriptor) == 0;
    const bool noSpace = !written && (errno == ENOSPC || errno == EDQUOT);
    if (descriptor >= 0) ::close(descriptor);
    QFile::remove(file);
    return written ? Writable::Yes : noSpace ? Writable::NoSpace : Writable::No;
#else
    QFile probe(file);
    const bool written = probe.open(QIODevice::WriteOnly) && probe.write("probe") == 5 && probe.flush();
    const bool noSpace = probe.error() == QFileDevice::ResourceError;
    probe.remove();
    return written ? Writable::Yes : noSpace ? Writable::NoSpace : Writable::No;
#endif
}

bool syncFile(const QString& file) {
#ifdef Q_OS_UNIX
    const auto sync = [](const QString& path) {
        const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) return false;
        const bool synced = ::fsync(descriptor) == 0;
        ::close(descriptor);
        return synced;
    };
    return sync(file) && sync(QFileInfo(file).absolutePath());
#else
    return QFileInfo::exists(file);
#endif
}

}  // namespace ridgepoint::ledger
