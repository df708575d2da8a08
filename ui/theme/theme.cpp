// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/theme.h>

#include <base/unreachable.h>

namespace winnow::ui {

namespace {

QColor hex(QRgb value) { return QColor(0xFF000000U | value); }

Theme makeLight() {
    Theme t;
    t.canvas = hex(0xF5F4F0);
    t.side = hex(0xEFEDE8);
    t.surface = hex(0xFFFFFF);
    t.surface2 = hex(0xFAF9F6);
    t.hover = hex(0xF3F1EC);
    t.line = hex(0xE5E2DB);
    t.line2 = hex(0xD2CEC5);
    t.line3 = hex(0x8F897F);
    t.ink = hex(0x1C1B19);
    t.ink2 = hex(0x55514B);
    t.ink3 = hex(0x6A655D);
    t.acc = hex(0x17614F);
    t.accOn = hex(0xFFFFFF);
    t.accT = hex(0xE3F0EB);
    t.accLine = hex(0xA9CFC2);
    t.sel = hex(0xE7F0ED);
    t.grid = hex(0xECE9E3);
    t.warn = hex(0x8A5A00);
    t.warnT = hex(0xFBF1DA);
    t.bad = hex(0xA33A20);
    t.badT = hex(0xFBEAE4);
    t.toast = hex(0x1C1B19);
    t.toastInk = hex(0xF7F5F1);
    t.toastAcc = hex(0x7FD3BA);
    t.grades = {{
        {hex(0x1F5E9C), hex(0xFFFFFF), hex(0x1F5E9C), hex(0xE4EEF7), hex(0x1A5088)},
        {hex(0x8FC1E3), hex(0x0F3650), hex(0x4C8FBC), hex(0xEBF4FA), hex(0x22597E)},
        {hex(0xEDBB55), hex(0x4A3000), hex(0xB07F14), hex(0xFCF3DF), hex(0x7C5200)},
        {hex(0xB5472C), hex(0xFFFFFF), hex(0xB5472C), hex(0xFBEAE4), hex(0xA33A20)},
    }};
    t.bar = mixed(t.ink3, t.surface, 0.26);
    t.barNow = mixed(t.ink3, t.surface, 0.62);
    return t;
}

Theme makeDark() {
    Theme t;
    t.dark = true;
    t.canvas = hex(0x151412);
    t.side = hex(0x191816);
    t.surface = hex(0x1F1E1B);
    t.surface2 = hex(0x242320);
    t.hover = hex(0x2A2825);
    t.line = hex(0x32302B);
    t.line2 = hex(0x48453F);
    t.line3 = hex(0x7F7A71);
    t.ink = hex(0xF2EFE9);
    t.ink2 = hex(0xBDB7AD);
    t.ink3 = hex(0xA39C92);
    t.acc = hex(0x5DBBA0);
    t.accOn = hex(0x0C2A22);
    t.accT = hex(0x1C332C);
    t.accLine = hex(0x2F5C4F);
    t.sel = hex(0x20332D);
    t.grid = hex(0x2B2925);
    t.warn = hex(0xE3B354);
    t.warnT = hex(0x332A17);
    t.bad = hex(0xEC8E73);
    t.badT = hex(0x3A211A);
    t.toast = hex(0x34312C);
    t.toastInk = hex(0xF7F5F1);
    t.toastAcc = hex(0x7FD3BA);
    t.grades = {{
        {hex(0x4F97DA), hex(0x071E33), hex(0x4F97DA), hex(0x1B2C3D), hex(0x8DC0EF)},
        {hex(0xA9D2EC), hex(0x0F3650), hex(0xA9D2EC), hex(0x22313B), hex(0xB5D8EE)},
        {hex(0xE5B654), hex(0x3B2700), hex(0xE5B654), hex(0x352B17), hex(0xEBC16B)},
        {hex(0xDD6F50), hex(0x2B0D05), hex(0xDD6F50), hex(0x3A211A), hex(0xF0997F)},
    }};
    t.bar = mixed(t.ink3, t.surface, 0.26);
    t.barNow = mixed(t.ink3, t.surface, 0.62);
    return t;
}

}  // namespace

const GradeColors& Theme::of(Grade grade) const { return grades[static_cast<std::size_t>(grade)]; }

QColor Theme::color(ColorRole role) const {
    switch (role) {
        case ColorRole::Ink:
            return ink;
        case ColorRole::Ink2:
            return ink2;
        case ColorRole::Ink3:
            return ink3;
        case ColorRole::Acc:
            return acc;
        case ColorRole::AccOn:
            return accOn;
        case ColorRole::Warn:
            return warn;
        case ColorRole::Bad:
            return bad;
        case ColorRole::Line3:
            return line3;
        case ColorRole::Canvas:
            return canvas;
    }
    unreachable();
}

QColor Theme::toneText(Tone tone) const {
    switch (tone) {
        case Tone::Neutral:
            return ink2;
        case Tone::Good:
            return acc;
        case Tone::Warn:
            return warn;
        case Tone::Bad:
            return bad;
    }
    unreachable();
}

QColor Theme::toneTint(Tone tone) const {
    switch (tone) {
        case Tone::Neutral:
            return surface2;
        case Tone::Good:
            return accT;
        case Tone::Warn:
            return warnT;
        case Tone::Bad:
            return badT;
    }
    unreachable();
}

QColor Theme::toneLine(Tone tone) const { return tone == Tone::Neutral ? line : toneTint(tone); }

const Theme& lightTheme() {
    static const Theme kTheme = makeLight();
    return kTheme;
}

const Theme& darkTheme() {
    static const Theme kTheme = makeDark();
    return kTheme;
}

QColor mixed(const QColor& top, const QColor& under, double share) {
    const auto part = [share](int a, int b) { return qRound(a * share + b * (1.0 - share)); };
    return QColor(part(top.red(), under.red()), part(top.green(), under.green()),
                  part(top.blue(), under.blue()));
}

}  // namespace winnow::ui
