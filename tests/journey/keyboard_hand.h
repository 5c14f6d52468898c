// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journey/hand.h"
#include "tests/journey/keyboard.h"

#include <QComboBox>

#include <cmath>

namespace ridgepoint::journey {

/// Works the window by keys alone.
class KeyboardHand : public Hand {
public:
    explicit KeyboardHand(Program& program) : m_program(program) {}

    bool openLab(const QString& id) override {
        Keyboard::press(Qt::Key_K, Qt::ControlModifier);
        if (Keyboard::focus() != QStringLiteral("findLabField")) return false;
        Keyboard::type(id.section(u'-', 1));  // the number of the lab
        Keyboard::press(Qt::Key_Return);
        return waitFor([&] { return m_program.isLabOpen() && m_program.session().lab().id == id; });
    }
    bool press(const QString& button) override {
        if (!Keyboard::tabTo(button)) return false;
        Keyboard::press(Qt::Key_Space);
        return true;
    }
    bool write(const QString& field, const QString& text) override {
        if (!Keyboard::tabTo(field)) return false;
        Keyboard::type(text);
        return true;
    }
    bool pick(const QString& prefix, const QString& id) override { return Keyboard::choose(prefix, id); }
    bool choose(const QString& box, const QString& id) override {
        const auto* list = m_program.find<QComboBox>(box);
        const int wanted = list ? list->findData(id) : -1;
        if (wanted < 0 || !Keyboard::tabTo(box)) return false;
        const int way = wanted - list->currentIndex();
        Keyboard::pressTimes(std::abs(way), way > 0 ? Qt::Key_Down : Qt::Key_Up);
        return list->currentIndex() == wanted;
    }
    bool enter(const QString& field, double shown) override {
        return write(field, QString::number(shown));  // the field selects itself
    }
    bool slide(const QString& control, double value) override {
        if (!Keyboard::tabTo(QStringLiteral("slider.") + control)) return false;
        const auto missing = [&] { return value - m_program.control(qPrintable(control)); };
        for (double before = 0; std::abs(missing()) > kSame && std::abs(missing()) != std::abs(before);) {
            before = missing();  // by leaps, until one goes too far
            Keyboard::press(before > 0 ? Qt::Key_PageUp : Qt::Key_PageDown);
            if (before * missing() < 0) break;
        }
        for (int i = 0; i < kLongestSlide && std::abs(missing()) > kSame; ++i)
            Keyboard::press(missing() > 0 ? Qt::Key_Right : Qt::Key_Left);
        if (std::abs(missing()) <= kSame) return true;
        return Keyboard::tabTo(QStringLiteral("spin.") + control) && types(control, value) &&
               std::abs(missing()) <= kSame;
    }
    bool undo() override {
        Keyboard::press(Qt::Key_Z, Qt::ControlModifier);
        return true;
    }
    bool redo() override {
        Keyboard::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        return true;
    }
    bool exportPdf() override {
        Keyboard::press(Qt::Key_P, Qt::ControlModifier);
        return true;
    }

private:
    /// The field beside the slider takes what is too far for the arrows.
    bool types(const QString& control, double value) {
        const labs::Lab& lab = m_program.session().lab();
        const labs::ControlDef& def = lab.controls[lab.slotOf(control)];
        const double shown =
            units::convert(value, *def.unit, def.shown ? *def.shown : *def.unit).value_or(value);
        Keyboard::type(QString::number(shown));
        Keyboard::press(Qt::Key_Return);
        return true;
    }

    static constexpr int kLongestSlide = 80;
    static constexpr double kSame = 1e-9;
    Program& m_program;
};

}  // namespace ridgepoint::journey
