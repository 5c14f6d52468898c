// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace ridgepoint::ledger {

/// Shared memory and write-ahead logging are safe only on a local file system.
enum class FileSystemKind { Local, Network };

/// By the `f_type` of statfs(2). FUSE says nothing about what lies behind it: decide by `typeName` then.
/// @param typeName  such as "ext4", "nfs4", "fuse.sshfs", "fuseblk"
[[nodiscard]] FileSystemKind classifyFileSystem(quint32 magic, const QByteArray& typeName);

/// By name alone, where statfs is not there. An unknown FUSE file system counts as network.
[[nodiscard]] FileSystemKind classifyFileSystem(const QByteArray& typeName);

/// The file system that holds this folder.
[[nodiscard]] FileSystemKind fileSystemOf(const QString& folder);

enum class Writable { Yes, No, NoSpace };

/// Tries it: writes a few bytes to a file in the folder and removes it.
[[nodiscard]] Writable tryWriting(const QString& folder);

/// Waits until the file, and its name in the folder, are on the disk.
/// @return false if the system reported an error
bool syncFile(const QString& file);

}  // namespace ridgepoint::ledger
