# Sourced by ./mvnw and ./medassist: sets JAVA_HOME to a JDK of exactly the wanted release, whatever `java` is the default.
# Looks at MEDASSIST_JAVA_HOME, JAVA_HOME, the PATH and the usual folders, in this order.

medassist_jdk_release=25

medassist_is_wanted_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  grep -Eq "^JAVA_VERSION=\"$medassist_jdk_release([.\"+-]|\$)" "$1/release"
}

medassist_find_jdk() {
  for candidate in "${MEDASSIST_JAVA_HOME:-}" "${JAVA_HOME:-}"; do
    if [ -n "$candidate" ] && medassist_is_wanted_jdk "$candidate"; then
      JAVA_HOME=$candidate
      return 0
    fi
  done
  on_path=$(command -v javac 2>/dev/null || :)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    candidate=${on_path%/bin/javac}
    if medassist_is_wanted_jdk "$candidate"; then
      JAVA_HOME=$candidate
      return 0
    fi
  fi
  for candidate in \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jdk/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.jenv/versions/* "${HOME:-}"/.asdf/installs/java/* \
    "${HOME:-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if medassist_is_wanted_jdk "$candidate"; then
      JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

if medassist_find_jdk; then
  export JAVA_HOME
else
  echo "MedAssist needs a JDK $medassist_jdk_release and found none: install one (Eclipse Temurin, for example) or point MEDASSIST_JAVA_HOME at it." >&2
  exit 1
fi
