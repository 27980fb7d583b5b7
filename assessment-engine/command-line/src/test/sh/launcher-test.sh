#!/usr/bin/env bash
# Tests of the launcher script with a made-up Java and Maven: no network, no build, a few seconds. Exit code 1 if one fails.
set -u

launcher=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../../.." && pwd)/assess
room=$(mktemp -d "${TMPDIR:-/tmp}/launcher-test.XXXXXX") && room=$(cd -P "$room" && pwd) || exit 1
trap 'rm -rf "$room"' EXIT
run=0
failed=0

# ---------------------------------------------------------------- a made-up machine

mkdir "$room/tools"
for tool in bash basename cat dirname find grep head kill locale mkdir mkfifo mv readlink rm rmdir sed sleep touch tr uname; do
    path=$(type -P "$tool") && ln -s "$path" "$room/tools/$tool"
done

# A JDK whose java says its version or, when run, what it was given. $1 folder, $2 the version line
jdk() {
    mkdir -p "$1/bin"
    cat >"$1/bin/java" <<JAVA
#!/usr/bin/env bash
if [ "\$1" = -version ]; then
    printf 'Picked up JAVA_TOOL_OPTIONS: -Dsome=thing\n%s\n' '$2' >&2
    exit 0
fi
printf 'folder [%s]\n' "\$PWD"
printf 'argument [%s]\n' "\$@"
printf 'locale [%s] [%s]\n' "\${LC_ALL:-}" "\${LC_CTYPE:-}"
exit \${FAKE_EXIT:-0}
JAVA
    cp "$1/bin/java" "$1/bin/javac"
    chmod +x "$1/bin/java" "$1/bin/javac"
}

# A Maven that counts its builds. $1 folder, $2 the version
maven() {
    mkdir -p "$1"
    cat >"$1/mvn" <<MAVEN
#!/usr/bin/env bash
case " \$* " in *' -v '*) echo 'Apache Maven $2'; exit 0 ;; esac
echo build >>'$room/builds'
echo "\${LC_ALL:-} \${LC_CTYPE:-}" >'$room/maven-locale'
sleep "\${FAKE_BUILD_SECONDS:-0}"
if [ -n "\${FAKE_ERROR:-}" ]; then
    echo "[ERROR] \$FAKE_ERROR"
    exit 1
fi
mkdir -p assessment-engine/command-line/target/lib
: >assessment-engine/command-line/target/command-line-0.jar
echo "\$*" >'$room/maven-arguments'
MAVEN
    chmod +x "$1/mvn"
}

# A Node.js. $1 folder, $2 the exit code of its look at its own version
node() {
    mkdir -p "$1"
    printf '#!/usr/bin/env bash\n[ "$1" != --version ] || echo v18.0.0\nexit %s\n' "$2" >"$1/node"
    cp "$1/node" "$1/npm"
    chmod +x "$1/node" "$1/npm"
}

jdk "$room/jdk17" 'openjdk version "17.0.15" 2025-04-15'
maven "$room/maven38" 3.8.7
# where Maven is, Node.js is too, unless a case says otherwise
node "$room/maven38" 0
maven "$room/maven alone" 3.8.7
node "$room/node18" 1
usual=$room/jdk17/bin:$room/maven38:$room/tools

# A fresh copy of the project, in a folder with blanks and Chinese characters; becomes $project.
fresh() {
    project=$room/"准绳 project $run"
    rm -rf "$project" "$room/builds"
    mkdir -p "$project/assessment-engine/command-line/src/main" "$project/db/src/main" "$project/rules/packs"
    cp "$launcher" "$project/assess"
    touch "$project/pom.xml" "$project/db/src/main/A.java" "$project/rules/pom.xml" "$project/rules/packs/policy.yaml" "$project/README.md"
}

builds() {
    if [ -f "$room/builds" ]; then grep -c build "$room/builds"; else echo 0; fi
}

# Runs the launcher with the given PATH; leaves $said (both streams) and $code.
assess() {
    local path=$1
    shift
    said=$(cd "$room" && env -u JAVA_HOME PATH="$path" "$project/assess" "$@" 2>&1)
    code=$?
}

# ---------------------------------------------------------------- checking

begin() {
    name=$1
    run=$((run + 1))
    fresh
}

wrong() {
    failed=$((failed + 1))
    printf 'FAILED %s: %s\n  exit code %s, said:\n%s\n' "$name" "$1" "$code" "$said" >&2
}

expect_code() { [ "$code" -eq "$1" ] || wrong "expected exit code $1"; }
expect_said() { case $said in *"$1"*) ;; *) wrong "expected: $1" ;; esac }
expect_one_line() { [ "$(printf '%s\n' "$said" | grep -c '')" -eq 1 ] || wrong 'expected one line'; }
expect_builds() { [ "$(builds)" -eq "$1" ] || wrong "expected $1 builds, not $(builds)"; }

begin 'keeps the folder of the caller and the arguments as they are'
assess "$usual" score 'a b' '准绳' '' '*'
expect_code 0
expect_said "folder [$room]"
expect_said "argument [a b]
argument [准绳]
argument []
argument [*]"
expect_said "argument [-Dplumbline.home=$project]"
expect_said "argument [$project/assessment-engine/command-line/target/command-line-0.jar:$project/assessment-engine/command-line/target/lib/*]"

begin 'is found through symbolic links'
mkdir -p "$room/links $run/deep"
ln -s "$project/assess" "$room/links $run/one"
ln -s ../one "$room/links $run/deep/two"
said=$(cd / && env -u JAVA_HOME PATH="$usual" "$room/links $run/deep/two" help 2>&1)
code=$?
expect_code 0
expect_said "argument [-Dplumbline.home=$project]"

begin 'gives Java and Maven a UTF-8 locale, whatever the caller has'
said=$(env -u JAVA_HOME -u LC_CTYPE PATH="$usual" LC_ALL=C LANG=C "$project/assess" help 2>&1)
code=$?
case $said in *'locale [] ['*'UTF-8]'*) ;; *) wrong 'Java was given another locale' ;; esac
case $(cat "$room/maven-locale") in *UTF-8*) ;; *) wrong 'Maven was given another locale' ;; esac

begin 'does not trust the name of a locale that is not installed'
said=$(env -u JAVA_HOME -u LC_CTYPE -u LC_ALL PATH="$usual" LANG=zh_ZZ.UTF-8 "$project/assess" help 2>&1)
code=$?
case $said in *'locale [] ['*'UTF-8]'*) ;; *) wrong 'Java was given another locale' ;; esac

begin 'passes on the exit code'
said=$(cd "$room" && env -u JAVA_HOME PATH="$usual" FAKE_EXIT=1 "$project/assess" check 2>&1)
code=$?
expect_code 1

begin 'builds what is not built, and only that'
assess "$usual" help
expect_said 'Building (first time one to two minutes)'
expect_builds 1
assess "$usual" help
expect_builds 1
sleep 1
touch "$project/README.md"
assess "$usual" help
expect_builds 1
touch "$project/db/src/main/A.java"
assess "$usual" help
expect_builds 2
sleep 1
rm "$project/db/src/main/A.java"
assess "$usual" help
expect_builds 3
sleep 1
touch "$project/rules/packs/policy.yaml"
assess "$usual" help
expect_builds 3
touch "$project/rules/pom.xml"
assess "$usual" help
expect_builds 4

begin 'two simultaneous starts build once'
export FAKE_BUILD_SECONDS=1
(cd "$room" && env -u JAVA_HOME PATH="$usual" "$project/assess" help >"$room/first" 2>&1; echo "code $?" >>"$room/first") &
assess "$usual" help
wait $!
unset FAKE_BUILD_SECONDS
expect_code 0
expect_builds 1
said=$(cat "$room/first")
expect_said 'code 0'
[ ! -e "$project/target/build-lock" ] || wrong 'the lock was left behind'

begin 'a lock whose holder has died is removed'
mkdir -p "$project/target/build-lock"
(exit 0) &
dead=$!
wait "$dead"
echo "$dead" >"$project/target/build-lock/held-by"
assess "$usual" help
expect_code 0
expect_builds 1

begin 'ending the launcher ends its build and gives the lock back'
env -u JAVA_HOME PATH="$usual" FAKE_BUILD_SECONDS=2 "$project/assess" help >"$room/ended" 2>&1 &
started=$!
until [ -f "$room/builds" ]; do sleep 0.1; done
kill -TERM "$started"
wait "$started"
code=$?
said=$(cat "$room/ended")
expect_code 143
[ ! -e "$project/target/build-lock" ] || wrong 'the lock was left behind'
assess "$usual" help
expect_code 0
expect_builds 2

begin 'a failed build shows what Maven said, and is tried again'
said=$(env -u JAVA_HOME PATH="$usual" FAKE_ERROR='A.java:[3,5] not a statement' "$project/assess" help 2>&1)
code=$?
expect_code 3
expect_said '[ERROR] A.java:[3,5] not a statement'
assess "$usual" help
expect_code 0
expect_builds 2

begin 'names a wrong JAVA_HOME'
said=$(JAVA_HOME="$room/no jdk" PATH="$usual" "$project/assess" help 2>&1)
code=$?
expect_code 3
expect_one_line
expect_said "JAVA_HOME is $room/no jdk, which has no bin/java"

begin 'prefers JAVA_HOME, with blanks in its path'
jdk "$room/my jdk" 'openjdk version "21" 2023-09-19'
said=$(JAVA_HOME="$room/my jdk" PATH="$room/maven38:$room/tools" "$project/assess" help 2>&1)
code=$?
expect_code 0
expect_said '[-XX:+AutoCreateSharedArchive]'
expect_said '[-Xlog:disable]'

begin 'names a missing Java'
assess "$room/maven38:$room/tools" help
expect_code 3
expect_one_line
expect_said 'Java is missing; install a JDK 17'

begin 'names a missing compiler, if there is something to build'
mkdir -p "$room/jre/bin"
cp "$room/jdk17/bin/java" "$room/jre/bin/java"
assess "$room/jre/bin:$room/maven38:$room/tools" help
expect_code 3
expect_one_line
expect_said 'without the compiler javac'
assess "$usual" help
assess "$room/jre/bin:$room/tools" help
expect_code 0

begin 'names a missing Maven, if there is something to build'
assess "$room/jdk17/bin:$room/tools" help
expect_code 3
expect_one_line
expect_said 'Maven is missing; install Maven 3.8'
assess "$usual" help
assess "$room/jdk17/bin:$room/tools" help
expect_code 0

begin 'names a missing or an old Node.js, if there is something to build'
assess "$room/jdk17/bin:$room/maven alone:$room/tools" help
expect_code 3
expect_one_line
expect_said 'Node.js is missing; install Node.js 20.19'
assess "$room/jdk17/bin:$room/maven alone:$room/node18:$room/tools" help
expect_code 3
expect_one_line
expect_said 'Node.js is v18.0.0; install Node.js 20.19'

while IFS='|' read -r version wanted; do
    begin "reads the version of Java from: $version"
    jdk "$room/jdk-$run" "$version"
    assess "$room/jdk-$run/bin:$room/maven38:$room/tools" help
    expect_code "$wanted"
    [ "$wanted" -eq 0 ] || { expect_one_line; expect_said 'install a JDK 17 or newer'; }
done <<'VERSIONS'
java version "1.8.0_292"|3
openjdk version "11.0.2" 2019-01-15|3
openjdk version "17" 2021-09-14|0
java version "17.0.12" 2024-07-16 LTS|0
openjdk version "21.0.5" 2024-10-15|0
openjdk version "25-ea" 2025-09-16|0
VERSIONS

while IFS='|' read -r version wanted; do
    begin "reads the version of Maven $version"
    maven "$room/maven-$run" "$version"
    node "$room/maven-$run" 0
    assess "$room/jdk17/bin:$room/maven-$run:$room/tools" help
    expect_code "$wanted"
done <<'VERSIONS'
3.6.3|3
3.8.1 (05c21c65bdfed0f71a2f2ada8b84da59348c4c5d)|0
3.10.0|0
4.0.0-rc-4|0
VERSIONS

begin 'refuses an unknown option of test'
assess "$usual" test --quick
expect_code 2
expect_said 'unknown option --quick'

begin 'test shows the log of a failure and ends with 1'
said=$(env -u JAVA_HOME PATH="$usual:$(dirname "$(type -P mkfifo)")" FAKE_ERROR='There are test failures.' "$project/assess" test 2>&1)
code=$?
expect_code 1
expect_said '[ERROR] There are test failures.'
expect_said "$project/target/test.log"

printf 'Tests run: %s, Failures: %s, Errors: 0, Skipped: 0 -- launcher-test.sh\n' "$run" "$failed"
[ "$failed" -eq 0 ]
