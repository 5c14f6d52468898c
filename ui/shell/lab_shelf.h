// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labs/catalogue.h"

#include <QObject>
#include <QVector>

#include <functional>
#include <optional>

namespace ridgepoint::ui {

/// The labs that can be chosen. Built-in ones are there at once; installed ones are read on a worker.
class LabShelf : public QObject {
    Q_OBJECT
public:
    using Entries = QVector<labs::CatalogueEntry>;
    using Reader = std::function<Entries()>;  ///< run on a worker thread

    LabShelf(Entries builtIn, Reader installed, QObject* parent = nullptr);
    ~LabShelf() override;

    void readInstalled();
    [[nodiscard]] const Entries& labs() const { return m_labs; }
    [[nodiscard]] std::optional<labs::CatalogueEntry> find(const QString& id) const;
    /// Opening the lab showed that it does not lint.
    void markBroken(const QString& id);

signals:
    void changed();

private:
    void add(const Entries& installed);

    Entries m_labs;
    Reader m_reader;
    class QThread* m_worker = nullptr;
};

}  // namespace ridgepoint::ui
