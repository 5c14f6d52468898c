// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journey/hand.h"
#include "tests/journey/mouse.h"
#include "ui/blocks/control_grid.h"

#include <QDoubleSpinBox>
#include <QTreeView>

#include <cmath>

namespace ridgepoint::journey {

/// Works the window by mouse; keys are for writing alone.
class MouseHand : public Hand {
public:
    explicit MouseHand(Program& program) : m_program(program), m_mouse(program.window()) {}

    bool openLab(const QString& id) override {
        auto* tree = m_program.find<QTreeView>(QStringLiteral("navigatorTree"));
        const auto found = tree->model()->match(tree->model()->index(0, 0), ui::NavigatorModel::LabRole, id,
                                                1, Qt::MatchExactly | Qt::MatchRecursive);
        if (found.isEmpty()) return false;
        tree->scrollTo(found.first());
        if (!m_mouse.clickAt(tree->viewport(), tree->visualRect(found.first()).center())) return false;
        return waitFor([&] { return m_program.isLabOpen() && m_program.session().lab().id == id; });
    }
    bool press(const QString& button) override { return m_mouse.click(m_program.find(button)); }
    bool write(const QString& field, const QString& text) override {
        return m_mouse.write(m_program.find(field), text);
    }
    bool pick(const QString& prefix, const QString& id) override { return press(prefix + id); }
    bool choose(const QString& box, const QString& id) override {
        return m_mouse.choose(m_program.find<QComboBox>(box), id);
    }
    bool enter(const QString& field, double shown) override {
        const auto* spin = m_program.find<QDoubleSpinBox>(field);
        const auto missing = [&] { return shown - spin->value(); };
        for (int i = 0; spin && i < kMostClicks && std::abs(missing()) > kSame; ++i)
            if (!press(field + QLatin1String(missing() > 0 ? ".more" : ".less"))) return false;
        return spin && std::abs(missing()) <= kSame;
    }
    /// Pulls the slider as near as a hand can, and writes what is wanted where that is not near enough.
    bool slide(const QString& control, double value) override {
        QWidget* slider = m_program.find(QStringLiteral("slider.") + control);
        const labs::ControlDef& def = controlOf(control);
        const ui::ControlGrid grid(def);
        const double share = static_cast<double>(grid.positionOf(value)) / grid.lastPosition();
        const auto isThere = [&] {
            return std::abs(value - m_program.control(qPrintable(control))) <= kSame;
        };
        if (!slider || !m_mouse.pull(slider, share)) return false;
        if (isThere()) return true;
        const double shown =
            units::convert(value, *def.unit, def.shown ? *def.shown : *def.unit).value_or(value);
        QWidget* field = m_program.find(QStringLiteral("spin.") + control);
        return m_mouse.writeOver(field, QString::number(shown)) && isThere();
    }
    bool undo() override { return press(QStringLiteral("undoButton")); }
    bool redo() override { return press(QStringLiteral("redoButton")); }
    bool exportPdf() override {
        return m_mouse.chooseAction(m_program.window().menuBar(), m_program.window().actions().exportPdf);
    }

private:
    [[nodiscard]] const labs::ControlDef& controlOf(const QString& id) const {
        const labs::Lab& lab = m_program.session().lab();
        return lab.controls[lab.slotOf(id)];
    }

    static constexpr int kMostClicks = 60;
    static constexpr double kSame = 1e-9;
    Program& m_program;
    Mouse m_mouse;
};

}  // namespace ridgepoint::journey
