// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handbook/handbook.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace ridgepoint::ui {

/// What stands around a section: its neighbours, and the labs that send readers here.
struct SectionPlace {
    std::optional<handbook::SectionEntry> previous;
    std::optional<handbook::SectionEntry> next;
    QVector<handbook::Reader> readers;
};

/// The foot of a section: where to go from here.
class SectionFooter : public QWidget {
    Q_OBJECT
public:
    SectionFooter(const ThemeSource& source, const SectionPlace& place, QWidget* parent);

private:
    void addReaders(const QVector<handbook::Reader>& readers);
    void addNeighbours(const SectionPlace& place);
    [[nodiscard]] QWidget* link(const QString& text, const QString& name, const labs::Place& place);

    const ThemeSource& m_source;
    QVBoxLayout* m_rows;
};

}  // namespace ridgepoint::ui
