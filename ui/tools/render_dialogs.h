// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include <base/id.h>
#include <domain/client.h>

class QDialog;
class QWidget;

namespace winnow {

class PortfolioBridge;
class Prompts;

// Shows each form of the registers, of the raters and of a client's exceptions to `picture`,
// with the name of its picture.
void renderRegisterDialogs(PortfolioBridge& bridge, Prompts& prompts, ClientId client,
                           QWidget* parent,
                           const std::function<void(QDialog&, const QString&)>& picture);

}  // namespace winnow
