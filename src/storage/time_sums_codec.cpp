// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/time_sums_codec.h>

#include <limits>

namespace winnow {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr int kBitsAByte = 7;
constexpr int kMostBits = 128;

class Writer {
public:
    void add(Int128 value) {
        Wide folded = (static_cast<Wide>(value) << 1) ^ static_cast<Wide>(value >> (kMostBits - 1));
        while (folded >= 0x80) {
            m_bytes.push_back(static_cast<unsigned char>((folded & 0x7F) | 0x80));
            folded >>= kBitsAByte;
        }
        m_bytes.push_back(static_cast<unsigned char>(folded));
    }
    std::vector<unsigned char> take() { return std::move(m_bytes); }

private:
    std::vector<unsigned char> m_bytes;
};

class Reader {
public:
    explicit Reader(std::span<const unsigned char> bytes) : m_bytes(bytes) {}

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at == m_bytes.size(); }

    Int128 wide() {
        // Nearly all numbers are short; only sums of cost need more than 64 bits.
        std::uint64_t low = 0;
        for (int shift = 0; shift < 63; shift += kBitsAByte) {
            if (m_at == m_bytes.size()) {
                m_failed = true;
                return 0;
            }
            const unsigned char byte = m_bytes[m_at++];
            low |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if ((byte & 0x80) == 0) {
                return unfolded(low);
            }
        }
        Wide folded = low;
        for (int shift = 63; shift < kMostBits; shift += kBitsAByte) {
            if (m_at == m_bytes.size()) {
                break;
            }
            const unsigned char byte = m_bytes[m_at++];
            folded |= static_cast<Wide>(byte & 0x7F) << shift;
            if ((byte & 0x80) == 0) {
                return unfolded(folded);
            }
        }
        m_failed = true;
        return 0;
    }
    template <typename Integer>
    Integer number() {
        const Int128 value = wide();
        if (value < std::numeric_limits<Integer>::min() ||
            value > std::numeric_limits<Integer>::max()) {
            m_failed = true;
            return 0;
        }
        return static_cast<Integer>(value);
    }

private:
    static Int128 unfolded(Wide folded) {
        return static_cast<Int128>(folded >> 1) ^ -static_cast<Int128>(folded & 1);
    }

    std::span<const unsigned char> m_bytes;
    std::size_t m_at = 0;
    bool m_failed = false;
};

}  // namespace

std::vector<unsigned char> encodeTime(const TimeTotals& totals, Date month) {
    Writer out;
    out.add(static_cast<std::int64_t>(totals.clients.size()));
    for (const ClientTime& each : totals.clients) {
        out.add(each.client.value);
        out.add(each.first - month);
        out.add(each.last - month);
        const TimeSums& sums = each.sums;
        out.add(sums.seconds);
        out.add(sums.afterHours);
        out.add(sums.unpricedSeconds);
        for (const std::int64_t seconds : sums.byType) {
            out.add(seconds);
        }
        out.add(sums.cost[0]);
        out.add(sums.cost[1]);
        out.add(sums.list);
        out.add(sums.ownCost.minor);
        out.add(sums.entries);
        out.add(sums.typed);
        out.add(sums.unpriced);
        out.add(sums.unlisted);
    }
    out.add(static_cast<std::int64_t>(totals.secondsByRate.size()));
    for (const auto& [rate, seconds] : totals.secondsByRate) {
        out.add(rate);
        out.add(seconds);
    }
    return out.take();
}

std::optional<TimeTotals> decodeTime(std::span<const unsigned char> bytes, Date month,
                                     std::size_t rateCount) {
    const int days = month.plusMonths(1) - month;
    Reader in(bytes);
    TimeTotals totals;
    for (auto count = in.number<std::int64_t>(); count > 0 && !in.failed(); --count) {
        ClientTime& each = totals.clients.emplace_back();
        each.client = ClientId{in.number<std::int64_t>()};
        const int first = in.number<int>();
        const int last = in.number<int>();
        if (first < 0 || last < first || last >= days) {
            return std::nullopt;
        }
        each.first = month.plusDays(first);
        each.last = month.plusDays(last);
        TimeSums& sums = each.sums;
        sums.seconds = in.number<std::int64_t>();
        sums.afterHours = in.number<std::int64_t>();
        sums.unpricedSeconds = in.number<std::int64_t>();
        for (std::int64_t& seconds : sums.byType) {
            seconds = in.number<std::int64_t>();
        }
        sums.cost[0] = in.wide();
        sums.cost[1] = in.wide();
        sums.list = in.wide();
        sums.ownCost = Money{in.number<std::int64_t>()};
        sums.entries = in.number<int>();
        sums.typed = in.number<int>();
        sums.unpriced = in.number<int>();
        sums.unlisted = in.number<int>();
    }
    for (auto count = in.number<std::int64_t>(); count > 0 && !in.failed(); --count) {
        const auto rate = in.number<std::uint32_t>();
        const auto seconds = in.number<std::int64_t>();
        if (rate >= rateCount) {
            return std::nullopt;
        }
        totals.secondsByRate.emplace_back(rate, seconds);
    }
    if (in.failed() || !in.atEnd() || totals.clients.empty()) {
        return std::nullopt;
    }
    return totals;
}

}  // namespace winnow
