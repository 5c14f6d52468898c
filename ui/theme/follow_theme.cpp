// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/follow_theme.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace ridgepoint::ui {
namespace {

class Keeper : public QObject {
public:
    Keeper(QWidget* widget, std::function<void()> apply) : QObject(widget), m_apply(std::move(apply)) {
        widget->installEventFilter(this);
    }
    void apply() {
        if (std::exchange(m_busy, true)) return;
        m_apply();
        m_busy = false;
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        // A widget built while hidden meets the style sheet when it is shown, and gets its old colours back.
        if (event->type() == QEvent::StyleChange || event->type() == QEvent::Show) apply();
        return false;
    }

private:
    std::function<void()> m_apply;
    bool m_busy = false;
};

}  // namespace

void keepTheme(const ThemeSource& source, QWidget* widget, std::function<void()> apply) {
    auto* keeper = new Keeper(widget, std::move(apply));
    followTheme(source, keeper, [keeper] { keeper->apply(); });
}

}  // namespace ridgepoint::ui
