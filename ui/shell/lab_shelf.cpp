// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lab_shelf.h"

#include <QThread>

#include <algorithm>
#include <memory>

namespace ridgepoint::ui {
namespace {

bool comesBefore(const labs::CatalogueEntry& a, const labs::CatalogueEntry& b) {
    if (a.volume != b.volume) return a.volume < b.volume;
    if (a.number != b.number) return a.number < b.number;
    return a.id < b.id;
}

}  // namespace

LabShelf::LabShelf(Entries builtIn, Reader installed, QObject* parent)
    : QObject(parent), m_labs(std::move(builtIn)), m_reader(std::move(installed)) {
    std::stable_sort(m_labs.begin(), m_labs.end(), comesBefore);
}

LabShelf::~LabShelf() {
    if (m_worker) m_worker->wait();
}

void LabShelf::readInstalled() {
    if (m_worker || !m_reader) return;
    auto found = std::make_shared<Entries>();
    m_worker = QThread::create([reader = m_reader, found] { *found = reader(); });
    m_worker->setParent(this);
    connect(m_worker, &QThread::finished, this, [this, found] { add(*found); });
    m_worker->start(QThread::LowPriority);
}

std::optional<labs::CatalogueEntry> LabShelf::find(const QString& id) const {
    for (const labs::CatalogueEntry& lab : m_labs)
        if (lab.id == id) return lab;
    return std::nullopt;
}

void LabShelf::markBroken(const QString& id) {
    for (labs::CatalogueEntry& lab : m_labs) {
        if (lab.id != id || !lab.readable) continue;
        lab.readable = false;
        emit changed();
    }
}

void LabShelf::add(const Entries& installed) {
    if (installed.isEmpty()) return;
    for (const labs::CatalogueEntry& lab : installed)
        if (!find(lab.id)) m_labs.append(lab);
    std::stable_sort(m_labs.begin(), m_labs.end(), comesBefore);
    emit changed();
}

}  // namespace ridgepoint::ui
