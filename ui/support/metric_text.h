// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <domain/metric_catalogue.h>
#include <ui/support/words.h>

namespace winnow {

// A metric's value in its unit, "–" when it is unknown: "€ 1,240", "€ 86.20 an hour", "38 %".
QString metricText(const MetricValue& value, MetricUnit unit, const Words& words);

QString metricName(Metric metric, const Words& words);

}  // namespace winnow
