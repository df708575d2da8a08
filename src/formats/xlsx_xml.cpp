// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/xlsx_xml.h>

#include <expat.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace winnow::importing {

namespace {

constexpr int kBlock = 64 << 10U;
constexpr int kDeepest = 64;
// Of the parser itself: unfinished tags and every name met. Real workbooks need some kilobytes.
constexpr std::size_t kMostMemory = std::size_t{8} << 20U;

// Expat tells its allocator nothing of whose memory it is, so the parser at work is named here.
struct Memory {
    std::size_t used = 0;
};
thread_local Memory* currentMemory = nullptr;

class UseMemory {
public:
    explicit UseMemory(Memory& memory) : m_before(std::exchange(currentMemory, &memory)) {}
    UseMemory(const UseMemory&) = delete;
    UseMemory& operator=(const UseMemory&) = delete;
    ~UseMemory() { currentMemory = m_before; }

private:
    Memory* m_before;
};

constexpr std::size_t kHeader = alignof(std::max_align_t);  // in front of a block: its size

void* allocate(std::size_t size) {
    if (size > kMostMemory || currentMemory->used + size > kMostMemory) {
        return nullptr;
    }
    auto* const block = static_cast<char*>(std::malloc(size + kHeader));
    if (!block) {
        return nullptr;
    }
    std::memcpy(block, &size, sizeof size);
    currentMemory->used += size;
    return block + kHeader;
}

void release(void* memory) {
    if (memory) {
        char* const block = static_cast<char*>(memory) - kHeader;
        std::size_t size = 0;
        std::memcpy(&size, block, sizeof size);
        currentMemory->used -= size;
        std::free(block);
    }
}

void* reallocate(void* memory, std::size_t size) {
    void* const moved = allocate(size);
    if (moved && memory) {
        std::size_t before = 0;
        std::memcpy(&before, static_cast<char*>(memory) - kHeader, sizeof before);
        std::memcpy(moved, memory, std::min(before, size));
        release(memory);
    }
    return moved;
}

constexpr XML_Memory_Handling_Suite kAllocator{allocate, reallocate, release};

}  // namespace

std::string_view XmlAttributes::localName(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    std::optional<std::string_view> found;
    forEach([&](std::string_view attribute, std::string_view value) {
        if (attribute == name && !found) {
            found = value;
        }
    });
    return found;
}

struct XmlParser::State {
    State(ZipStream from, XmlHandler& to) : stream(std::move(from)), handler(to) {
        const UseMemory use(memory);
        parser = XML_ParserCreate_MM(nullptr, &kAllocator, nullptr);
        if (!parser) {
            throw std::bad_alloc();
        }
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, start, end);
        XML_SetCharacterDataHandler(parser, text);
        XML_SetStartDoctypeDeclHandler(parser, doctype);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        const UseMemory use(memory);
        XML_ParserFree(parser);
    }

    void fail(std::string id) {
        if (failure.empty()) {
            failure = std::move(id);
        }
        XML_StopParser(parser, XML_FALSE);
    }

    static State& of(void* user) { return *static_cast<State*>(user); }
    static void start(void* user, const char* name, const char** attributes) {
        State& state = of(user);
        if (++state.depth > kDeepest) {
            state.fail("import.error.workbook_unsafe");
        } else if (state.failure.empty()) {
            state.handler.start(XmlAttributes::localName(name), XmlAttributes(attributes));
        }
    }
    static void end(void* user, const char* name) {
        State& state = of(user);
        --state.depth;
        if (state.failure.empty()) {
            state.handler.end(XmlAttributes::localName(name));
        }
    }
    static void text(void* user, const char* part, int length) {
        State& state = of(user);
        if (state.failure.empty()) {
            state.handler.text({part, static_cast<std::size_t>(length)});
        }
    }
    static void doctype(void* user, const char*, const char*, const char*, int) {
        of(user).fail("import.error.workbook_unsafe");
    }

    Memory memory;
    ZipStream stream;
    XmlHandler& handler;
    XML_Parser parser = nullptr;
    int depth = 0;
    bool paused = false;
    bool ended = false;
    std::string failure;
};

XmlParser::XmlParser(ZipStream stream, XmlHandler& handler)
    : m_state(std::make_unique<State>(std::move(stream), handler)) {}

XmlParser::~XmlParser() = default;

bool XmlParser::run() {
    State& state = *m_state;
    const UseMemory use(state.memory);
    const auto tooMuch = [&] {
        state.fail("import.error.workbook_unsafe");
        return false;
    };
    while (state.failure.empty() && !state.ended) {
        XML_Status status = XML_STATUS_OK;
        if (std::exchange(state.paused, false)) {
            status = XML_ResumeParser(state.parser);
        } else {
            void* const buffer = XML_GetBuffer(state.parser, kBlock);
            if (!buffer) {
                return tooMuch();
            }
            const std::size_t length = state.stream.read(static_cast<char*>(buffer), kBlock);
            if (!state.stream.failure().empty()) {
                state.fail(state.stream.failure());
                return false;
            }
            status = XML_ParseBuffer(state.parser, static_cast<int>(length), length == 0);
        }
        if (!state.failure.empty()) {
            return false;
        }
        if (status == XML_STATUS_SUSPENDED) {
            return true;
        }
        if (status == XML_STATUS_ERROR) {
            if (XML_GetErrorCode(state.parser) == XML_ERROR_NO_MEMORY) {
                return tooMuch();
            }
            state.fail("import.error.workbook_damaged");
            return false;
        }
        XML_ParsingStatus progress{};
        XML_GetParsingStatus(state.parser, &progress);
        state.ended = progress.parsing == XML_FINISHED;
    }
    return false;
}

void XmlParser::pause() {
    m_state->paused = true;
    XML_StopParser(m_state->parser, XML_TRUE);
}

void XmlParser::fail(std::string id) { m_state->fail(std::move(id)); }

const std::string& XmlParser::failure() const { return m_state->failure; }

const ZipStream& XmlParser::stream() const { return m_state->stream; }

}  // namespace winnow::importing
