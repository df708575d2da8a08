# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by scripts/run and scripts/test: options, packages, configure, build. Sourced by bash.
# shellcheck shell=bash disable=SC2034,SC2119,SC2120

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
build=${WINNOW_BUILD_DIR:-$root/build}
ui=ON
install=1

# A bare system has no locale; C.UTF-8 is always there.
if [[ -z ${LC_ALL:-}${LC_CTYPE:-}${LANG:-} ]]; then export LC_ALL=C.UTF-8; fi

die() {
    echo "${0##*/}: $1" >&2
    exit "${2:-1}"
}

usage() {
    sed -n '3,/^[^#]/s/^# \{0,1\}//p' "$0"
    exit 0
}

# Handles one shared option; sets `used` to the number of words it took, 0 if it is not shared.
shared_option() {
    used=1
    case $1 in
        --build-dir) (($# > 1)) || die "--build-dir needs a folder" 2; build=$2 used=2 ;;
        --build-dir=*) build=${1#*=} ;;
        --no-ui) ui=OFF ;;
        --no-install) install=0 ;;
        -h | --help) usage ;;
        *) used=0 ;;
    esac
}

# One compiler may take 1 GB, so a small machine gets fewer jobs than processors.
job_count() {
    local jobs memory
    jobs=$(nproc 2>/dev/null || echo 2)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1000000) }' /proc/meminfo 2>/dev/null || true)
    if [[ -n $memory ]] && ((memory < jobs)); then jobs=$((memory > 0 ? memory : 1)); fi
    echo "${WINNOW_JOBS:-$jobs}"
}

# install_packages [OPTION...]: what scripts/install-deps finds missing.
install_packages() {
    ((install)) || return 0
    if [[ $ui == OFF ]]; then set -- --no-ui "$@"; fi
    "$root/scripts/install-deps" "$@"
}

# configure_and_build [TARGET...]: into $build, which becomes an absolute path.
configure_and_build() {
    mkdir -p -- "$build"
    build=$(cd -- "$build" && pwd -P)
    jobs=$(job_count)
    local settings=("-DCMAKE_BUILD_TYPE=${WINNOW_BUILD_TYPE:-Release}" "-DWINNOW_UI=$ui"
        -DWINNOW_TESTS=ON "-DWINNOW_WERROR=${WINNOW_WERROR:-OFF}")
    local stamp=$build/.configured-with
    # A build folder that came along with a moved or copied checkout is configured afresh.
    local home
    home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$build/CMakeCache.txt" 2>/dev/null || true)
    if [[ -n $home && $home != "$root" ]]; then
        rm -rf -- "$build/CMakeCache.txt" "$build/CMakeFiles"
    fi
    # Ninja itself configures again when a CMakeLists.txt changes.
    if [[ ! -f $build/build.ninja || ! -f $build/CMakeCache.txt ||
        $(cat -- "$stamp" 2>/dev/null) != "${settings[*]}" ]]; then
        echo "Configuring in $build"
        rm -f -- "$stamp"
        cmake -S "$root" -B "$build" -G Ninja "${settings[@]}" >"$build/configure.log" 2>&1 || {
            tail -n 40 -- "$build/configure.log" >&2
            die "cmake could not configure (all of it is in $build/configure.log)"
        }
        printf '%s' "${settings[*]}" >"$stamp"
    fi
    local targets=()
    if (($#)); then targets=(--target "$@"); fi
    echo "Building with $jobs jobs"
    cmake --build "$build" -j "$jobs" "${targets[@]}" </dev/null || die "the build failed"
}

# Runs without a screen, and without touching the settings of whoever started it.
go_headless() {
    unset DISPLAY WAYLAND_DISPLAY
    export QT_QPA_PLATFORM=offscreen
    export XDG_RUNTIME_DIR=$build/headless/runtime
    export XDG_CONFIG_HOME=$build/headless/config
    export XDG_DATA_HOME=$build/headless/data
    export XDG_CACHE_HOME=$build/headless/cache
    export HOME=${HOME:-$build/headless}
    mkdir -p -- "$XDG_RUNTIME_DIR" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME"
    chmod 700 -- "$XDG_RUNTIME_DIR"
}
