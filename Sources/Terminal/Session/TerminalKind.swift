import CTerminal

/// What is known of a terminal by its name and environment, without asking it.
struct TerminalKind {
  /// The name of the description that is used.
  let name: String
  /// Whether it understands the private modes of xterm: bracketed paste, mouse, synchronized frames, the clipboard.
  let isModern: Bool
  /// Whether frames are bracketed so that none is shown half drawn.
  let synchronizes: Bool
  /// Whether numbers of colours are taken as colours by the description itself.
  let isDirect: Bool

  private static let old = ["linux", "vt", "ansi", "cons", "dumb", "sun", "mach", "hurd", "pc", "wsvt", "cygwin"]

  /// The terminal of a name; `hasSync` when its description says itself how frames are bracketed.
  init(name: String, hasSync: Bool = false) {
    self.name = name
    isModern = !TerminalKind.old.contains { name.hasPrefix($0) }
    let isKnownTo = isModern && !name.hasPrefix("screen") && !name.hasPrefix("rxvt") && !name.hasPrefix("Eterm")
    synchronizes = hasSync || isKnownTo
    isDirect = name.hasSuffix("-direct")
  }

  /// Descriptions to try in turn: terminals newer than the machine's list get on with that of xterm.
  static func candidates(_ name: String, environment: (String) -> String?) -> [String] {
    let kin = ["xterm", "kitty", "alacritty", "foot", "wezterm", "ghostty", "contour", "konsole", "vte", "iterm", "st"]
    // Many set the plain name and still say that they know every colour.
    if name == "xterm", TerminalKind.knowsEveryColor(environment) { return ["xterm-256color", name] }
    if name.hasPrefix("tmux") { return [name, "tmux-256color", "screen-256color", "screen"] }
    if name.hasPrefix("screen") { return [name, "screen-256color", "screen"] }
    return kin.contains { name.hasPrefix($0) } ? [name, "xterm-256color", "xterm"] : [name]
  }

  private static func knowsEveryColor(_ environment: (String) -> String?) -> Bool {
    ["truecolor", "24bit"].contains(environment("COLORTERM")?.lowercased() ?? "")
  }

  /// How many colours to use.
  func depth(colors: Int, environment: (String) -> String?) -> ColorDepth {
    // https://no-color.org: present and not empty.
    if let refused = environment("NO_COLOR"), !refused.isEmpty { return .mono }
    guard colors >= 8 else { return .mono }
    guard colors >= 256 else { return .sixteen }
    if isDirect || colors > 256 { return .full }
    if TerminalKind.knowsEveryColor(environment) { return .full }
    // tmux understands every colour and lessens it itself where the terminal around it cannot show it.
    if name.hasPrefix("tmux"), environment("TMUX") != nil { return .full }
    return .palette
  }
}
