// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/winnow_style.h>

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <algorithm>

#include <ui/theme/control_painter.h>
#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/theme/wheel_guard.h>

namespace winnow::ui {

WinnowStyle::WinnowStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void WinnowStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    // Fusion lights buttons and fields up on hover only where it is told of the mouse.
    if (qobject_cast<QAbstractButton*>(widget) != nullptr ||
        qobject_cast<QComboBox*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
    // The wheel scrolls the page past a field and does not enter it; see WheelGuard.
    if (widget->focusPolicy() == Qt::WheelFocus && WheelGuard::guards(*widget)) {
        widget->setFocusPolicy(Qt::StrongFocus);
    }
    // With a style sheet on the application Qt does not ask for the size of spin boxes.
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(widget)) {
        if (spin->minimumHeight() == 0) spin->setMinimumHeight(dp(32));
        // A day has the padding of its text and the arrow of its calendar besides.
        const int beside = qobject_cast<QDateTimeEdit*>(widget) != nullptr ? dp(40) : dp(24);
        if (spin->minimumWidth() == 0) spin->setMinimumWidth(spin->sizeHint().width() + beside);
    }
}

int WinnowStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                             const QWidget* widget) const {
    switch (metric) {
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return dp(16);
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing:
            return dp(8);
        case PM_ButtonMargin:
            return dp(14);
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        case PM_ButtonIconSize:
        case PM_SmallIconSize:
        case PM_ListViewIconSize:
            return dp(16);
        case PM_MessageBoxIconSize:
            return dp(32);
        case PM_FocusFrameHMargin:
        case PM_FocusFrameVMargin:
            return dp(3);
        case PM_DefaultFrameWidth:
            return 2;
        case PM_SliderThickness:
        case PM_SliderControlThickness:
        case PM_SliderLength:
            return dp(16);
        case PM_ScrollBarExtent:
            return dp(10);
        case PM_SplitterWidth:
            return dp(8);
        case PM_LayoutLeftMargin:
        case PM_LayoutTopMargin:
        case PM_LayoutRightMargin:
        case PM_LayoutBottomMargin:
            return dp(12);
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return dp(8);
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WinnowStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* data) const {
    switch (hint) {
        case SH_ComboBox_Popup:
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_EtchDisabledText:
        case SH_UnderlineShortcut:
        case SH_ItemView_ActivateItemOnSingleClick:
        case SH_FocusFrame_AboveWidget:
            return hint == SH_FocusFrame_AboveWidget ? 1 : 0;
        case SH_ToolTip_WakeUpDelay:
            return 500;
        case SH_Slider_AbsoluteSetButtons:
            return Qt::LeftButton;
        case SH_ScrollBar_LeftClickAbsolutePosition:
            return 1;
        case SH_FocusFrame_Mask:
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize WinnowStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                    const QSize& size, const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
        case CT_PushButton:
            result.setWidth(std::max(size.width() + dp(28), dp(72)));
            result.setHeight(dp(32));
            break;
        case CT_LineEdit:
            result.setHeight(std::max(dp(32), size.height() + dp(4)));
            break;
        case CT_ComboBox:
            result = QSize(size.width() + dp(10 + 30), std::max(dp(32), size.height() + dp(4)));
            break;
        case CT_CheckBox:
        case CT_RadioButton:
            result.setHeight(std::max(result.height(), dp(22)));
            break;
        case CT_ItemViewItem:
            result.setHeight(std::max(result.height(), dp(28)));
            break;
        default:
            break;
    }
    return result;
}

QRect WinnowStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                  SubControl subControl, const QWidget* widget) const {
    const QRect whole = option->rect;
    if (control == CC_ComboBox) {
        const QRect arrow(whole.right() + 1 - dp(28), whole.top(), dp(28), whole.height());
        if (subControl == SC_ComboBoxArrow) return visualRect(option->direction, whole, arrow);
        if (subControl == SC_ComboBoxEditField) {
            const QRect field = whole.adjusted(dp(9), dp(2), -dp(28), -dp(2));
            return visualRect(option->direction, whole, field);
        }
    }
    if (control == CC_SpinBox) {
        const int width = dp(22);
        const int half = whole.height() / 2;
        const QRect up(whole.right() - width, whole.top() + 1, width, half - 1);
        const QRect down(whole.right() - width, whole.top() + half, width, half - 1);
        const QRect field = whole.adjusted(dp(5), dp(2), -width - dp(2), -dp(2));
        if (subControl == SC_SpinBoxUp) return visualRect(option->direction, whole, up);
        if (subControl == SC_SpinBoxDown) return visualRect(option->direction, whole, down);
        if (subControl == SC_SpinBoxEditField) return visualRect(option->direction, whole, field);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect WinnowStyle::subElementRect(SubElement element, const QStyleOption* option,
                                  const QWidget* widget) const {
    if (element == SE_LineEditContents) {
        const int side = widget != nullptr && widget->inherits("QAbstractSpinBox") ? dp(2) : dp(8);
        return option->rect.adjusted(side, 1, -side, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

void WinnowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const {
    switch (element) {
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            drawCheckBox(*painter, *option);
            return;
        case PE_IndicatorMenuCheckMark:
            drawMenuCheck(*painter, *option);
            return;
        case PE_IndicatorRadioButton:
            drawRadioButton(*painter, *option);
            return;
        case PE_PanelLineEdit: {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            const bool framed = frame != nullptr && frame->lineWidth > 0;
            if (framed) drawField(*painter, *option);
            return;
        }
        case PE_FrameLineEdit:
            return;
        case PE_PanelButtonCommand:
            drawButtonPanel(*painter, *option);
            return;
        case PE_PanelButtonTool:
            drawToolButtonPanel(*painter, *option);
            return;
        case PE_FrameButtonTool:
        case PE_FrameDefaultButton:
            return;
        case PE_IndicatorArrowDown:
            drawChevron(*painter, *option, "chevron-down");
            return;
        case PE_IndicatorArrowUp:
            drawChevron(*painter, *option, "chevron-up");
            return;
        case PE_IndicatorArrowLeft:
            drawChevron(*painter, *option, "chevron-left");
            return;
        case PE_IndicatorArrowRight:
            drawChevron(*painter, *option, "chevron-right");
            return;
        case PE_FrameFocusRect:
            // Buttons have FocusRing's frame; item views mark the current row themselves.
            if (qobject_cast<const QAbstractButton*>(widget) == nullptr &&
                qobject_cast<const QAbstractItemView*>(widget) == nullptr) {
                paintFocusRing(*painter, option->rect, dpF(5), theme().acc, dpF(2));
            }
            return;
        case PE_Frame:
            if (widget != nullptr &&
                (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"))) {
                drawField(*painter, *option);
                return;
            }
            panel(*painter, option->rect, dpF(3), QColor(), theme().line2);
            return;
        case PE_FrameMenu:
        case PE_PanelStatusBar:
        case PE_FrameStatusBarItem:
            return;
        case PE_PanelItemViewItem:
            drawItemPanel(*painter, *option);
            return;
        case PE_PanelItemViewRow:
            return;
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WinnowStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    if (element == CE_FocusFrame) {
        paintFocusRing(*painter, option->rect, dpF(8), theme().acc, dpF(2));
        return;
    }
    if (element == CE_PushButtonLabel) {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool filled = button != nullptr &&
                            (button->features & QStyleOptionButton::DefaultButton) != 0 &&
                            (option->state & State_Enabled) != 0;
        if (filled) {
            QStyleOptionButton copy(*button);
            copy.palette.setColor(QPalette::ButtonText, theme().accOn);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_ComboBoxLabel) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo != nullptr && !combo->editable && combo->currentIcon.isNull()) {
            const QRect field =
                proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            const QColor ink = option->palette.color(
                (option->state & State_Enabled) != 0 ? QPalette::Active : QPalette::Disabled,
                QPalette::ButtonText);
            drawLine(*painter, field, combo->currentText, painter->font(), ink);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WinnowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox) {
        drawField(*painter, *option);
        const QRect arrow = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
        QStyleOption place(*option);
        place.rect = arrow;
        drawChevron(*painter, place, "chevron-down");
        return;
    }
    if (control == CC_SpinBox) {
        drawField(*painter, *option);
        QStyleOption place(*option);
        place.rect = proxy()->subControlRect(control, option, SC_SpinBoxUp, widget);
        drawChevron(*painter, place, "chevron-up");
        place.rect = proxy()->subControlRect(control, option, SC_SpinBoxDown, widget);
        drawChevron(*painter, place, "chevron-down");
        return;
    }
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_Slider && slider != nullptr) {
        const QRect groove = proxy()->subControlRect(control, option, SC_SliderGroove, widget);
        const QRect handle = proxy()->subControlRect(control, option, SC_SliderHandle, widget);
        drawSlider(*painter, *slider, groove, handle);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon WinnowStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                                const QWidget* widget) const {
    switch (pixmap) {
        case SP_MessageBoxWarning:
            return icon(QStringLiteral("warning"), ColorRole::Warn);
        case SP_MessageBoxCritical:
            return icon(QStringLiteral("error"), ColorRole::Bad);
        case SP_MessageBoxInformation:
            return icon(QStringLiteral("info"), ColorRole::Acc);
        case SP_MessageBoxQuestion:
            return icon(QStringLiteral("help"), ColorRole::Acc);
        case SP_LineEditClearButton:
            return icon(QStringLiteral("close"), ColorRole::Ink3);
        case SP_TitleBarCloseButton:
            return icon(QStringLiteral("close"), ColorRole::Ink2);
        default:
            return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

}  // namespace winnow::ui
