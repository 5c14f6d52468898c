// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <variant>

namespace ridgepoint::report {

/// Why a report could not be written. `ui/report` says it in a sentence.
struct ReportError {
    enum class Code {
        FolderMissing,
        FolderNotWritable,
        FileNotWritable,  ///< exists and is protected, or is a folder
        DiskFull,
        UnknownFormat,  ///< neither .pdf, .html, .json nor .txt
        Drawing,        ///< the PDF engine refused
        Io,             ///< anything else; `detail` is the system's own text
    };
    Code code = Code::Io;
    QString path;
    QString detail;
};

using Written = Result<std::monostate, ReportError>;

}  // namespace ridgepoint::report
