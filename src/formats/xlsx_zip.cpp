// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/xlsx_zip.h>

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

#include <formats/file_signature.h>

namespace winnow::importing {

namespace {

constexpr std::uint64_t kMostParts = 10'000;
constexpr std::uint64_t kLargestPart = std::uint64_t{4} << 30U;  // bytes, unpacked
// Rows that repeat themselves pack well, but beyond these a part is made to fill memory and time.
constexpr std::uint64_t kRatioFrom = std::uint64_t{64} << 20U;
constexpr std::uint64_t kMostRatio = 150;

// minizip reads through these, so that the file is opened by its path on every system.
voidpf openFile(voidpf opaque, const void*, int) {
    auto stream = std::make_unique<std::ifstream>(
        *static_cast<const std::filesystem::path*>(opaque), std::ios::binary);
    return *stream ? stream.release() : nullptr;
}

std::ifstream& asStream(voidpf stream) { return *static_cast<std::ifstream*>(stream); }

uLong readFile(voidpf, voidpf stream, void* out, uLong size) {
    asStream(stream).read(static_cast<char*>(out), static_cast<std::streamsize>(size));
    return static_cast<uLong>(asStream(stream).gcount());
}

uLong writeNothing(voidpf, voidpf, const void*, uLong) { return 0; }

ZPOS64_T tellFile(voidpf, voidpf stream) {
    asStream(stream).clear();
    return static_cast<ZPOS64_T>(asStream(stream).tellg());
}

long seekFile(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
    asStream(stream).clear();
    const std::ios::seekdir from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? std::ios::cur
                                   : origin == ZLIB_FILEFUNC_SEEK_END ? std::ios::end
                                                                      : std::ios::beg;
    asStream(stream).seekg(static_cast<std::streamoff>(offset), from);
    return asStream(stream) ? 0 : -1;
}

int closeFile(voidpf, voidpf stream) {
    const std::unique_ptr<std::ifstream> owned(&asStream(stream));
    return 0;
}

int fileError(voidpf, voidpf stream) { return asStream(stream).bad() ? 1 : 0; }

struct CloseZip {
    void operator()(void* zip) const { unzClose(zip); }
};
using ZipHandle = std::unique_ptr<void, CloseZip>;

ZipHandle openZip(const std::filesystem::path& file) {
    std::filesystem::path path = file;
    zlib_filefunc64_def functions{openFile, readFile,  writeNothing, tellFile,
                                  seekFile, closeFile, fileError,    &path};
    return ZipHandle(unzOpen2_64(file.u8string().c_str(), &functions));
}

std::string partName(std::string_view name) {
    std::string plain(name);
    std::ranges::transform(plain, plain.begin(), [](char c) {
        return c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    plain.erase(0, std::min(plain.find_first_not_of('/'), plain.size()));
    return plain;
}

}  // namespace

struct ZipStream::State {
    ZipHandle zip;
    std::uint64_t packedSize = 0;
    std::uint64_t size = 0;
    std::uint64_t position = 0;
    bool ended = false;
    std::string failure;
};

ZipStream::ZipStream(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipStream::ZipStream(ZipStream&&) noexcept = default;
ZipStream& ZipStream::operator=(ZipStream&&) noexcept = default;
ZipStream::~ZipStream() = default;

std::size_t ZipStream::read(char* out, std::size_t capacity) {
    State& state = *m_state;
    if (state.ended) {
        return 0;
    }
    const int length = unzReadCurrentFile(
        state.zip.get(), out, static_cast<unsigned>(std::min(capacity, std::size_t{1} << 24U)));
    if (length <= 0) {
        // The end, where the check sum is compared, or damage.
        const bool whole = length == 0 && unzCloseCurrentFile(state.zip.get()) == UNZ_OK &&
                           state.position == state.size;
        state.ended = true;
        state.failure = whole ? "" : "import.error.workbook_damaged";
        return 0;
    }
    state.position += static_cast<std::uint64_t>(length);
    if (state.position > kLargestPart ||
        (state.position > kRatioFrom && state.position / kMostRatio > state.packedSize)) {
        state.ended = true;
        state.failure = "import.error.workbook_bomb";
        return 0;
    }
    return static_cast<std::size_t>(length);
}

const std::string& ZipStream::failure() const { return m_state->failure; }

std::int64_t ZipStream::position() const { return static_cast<std::int64_t>(m_state->position); }

std::int64_t ZipStream::size() const { return static_cast<std::int64_t>(m_state->size); }

Result<ZipArchive> ZipArchive::open(const std::filesystem::path& file) {
    const auto damaged = [&] {
        return importing::fileError("import.error.workbook_damaged", file, ErrorKind::Damaged);
    };
    const ZipHandle zip = openZip(file);
    unz_global_info64 info{};
    if (!zip || unzGetGlobalInfo64(zip.get(), &info) != UNZ_OK) {
        return damaged();
    }
    if (info.number_entry > kMostParts) {
        return importing::fileError("import.error.workbook_bomb", file);
    }
    ZipArchive archive;
    archive.m_file = file;
    for (int found = unzGoToFirstFile(zip.get()); found != UNZ_END_OF_LIST_OF_FILE;
         found = unzGoToNextFile(zip.get())) {
        std::array<char, 1024> name{};
        unz_file_info64 part{};
        unz64_file_pos place{};
        if (found != UNZ_OK ||
            unzGetCurrentFileInfo64(zip.get(), &part, name.data(), name.size() - 1, nullptr, 0,
                                    nullptr, 0) != UNZ_OK ||
            unzGetFilePos64(zip.get(), &place) != UNZ_OK) {
            return damaged();
        }
        archive.m_parts.try_emplace(
            partName(name.data()),
            Part{place.pos_in_zip_directory, place.num_of_file, part.compressed_size,
                 part.uncompressed_size, (part.flag & 1U) != 0});
    }
    return archive;
}

const ZipArchive::Part* ZipArchive::find(std::string_view name) const {
    const auto part = m_parts.find(partName(name));
    return part == m_parts.end() ? nullptr : &part->second;
}

bool ZipArchive::has(std::string_view name) const { return find(name) != nullptr; }

bool ZipArchive::hasEnding(std::string_view ending) const {
    return std::ranges::any_of(m_parts,
                               [&](const auto& part) { return part.first.ends_with(ending); });
}

Result<ZipStream> ZipArchive::stream(std::string_view name) const {
    const Part* const part = find(name);
    if (part && part->encrypted) {
        return importing::fileError("import.error.is_encrypted", m_file);
    }
    const auto damaged = [&] {
        return importing::fileError("import.error.workbook_damaged", m_file, ErrorKind::Damaged);
    };
    if (!part) {
        return damaged();
    }
    auto state = std::make_unique<ZipStream::State>();
    state->zip = openZip(m_file);
    state->packedSize = part->packedSize;
    state->size = part->size;
    const unz64_file_pos place{part->directoryOffset, part->number};
    if (!state->zip || unzGoToFilePos64(state->zip.get(), &place) != UNZ_OK ||
        unzOpenCurrentFile(state->zip.get()) != UNZ_OK) {
        return damaged();
    }
    return ZipStream(std::move(state));
}

std::string ZipArchive::text(std::string_view name, std::size_t most) const {
    std::string content;
    if (has(name)) {
        if (auto part = stream(name)) {
            content.resize(most);
            content.resize(part->read(content.data(), content.size()));
        }
    }
    return content;
}

}  // namespace winnow::importing
