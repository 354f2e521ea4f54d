import Foundation

/// A tmux server with one window, for one test: a terminal emulator nobody here wrote.
final class Tmux {
  /// Whether tmux is on this machine.
  static let isHere: Bool = {
    for folder in (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") {
      if access("\(folder)/tmux", X_OK) == 0 { return true }
    }
    return false
  }()

  private let scratch: Scratch
  /// Its own, so that a server that ends takes no other with it.
  private let socket: String
  private let environment: [String: String]

  /// A window of that size in which a program runs; it stays, as it was left, after the program is gone.
  init(
    _ scratch: Scratch, columns: Int, rows: Int, terminal: String = "tmux-256color",
    environment: [String: String] = [:], running command: [String]
  ) throws {
    self.scratch = scratch
    socket = scratch.file("tmux.\(UInt32.random(in: .min ... .max))")
    self.environment = Program.environment(home: scratch.path, environment)
    let settings = try scratch.write(
      """
      set -g default-terminal \(terminal)
      set -g remain-on-exit on
      set -g status off
      set -sg escape-time 0
      """, to: "tmux.conf")
    let window = ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
    try ask(["-f", settings] + window + command)
  }

  deinit { _ = try? ask(["kill-server"]) }

  /// Asks the server something and gives its answer.
  @discardableResult
  func ask(_ arguments: [String]) throws -> String {
    let outcome = try Program.run(
      "/usr/bin/env", ["tmux", "-u", "-S", socket] + arguments, environment: environment)
    guard outcome.end == .exit(0) else { throw TmuxFailure(asked: arguments, answer: outcome.err) }
    return outcome.out
  }

  /// Presses keys, by tmux' names for them: `Space`, `Escape`, `C-z`, `a`.
  func press(_ keys: String...) throws { try ask(["send-keys"] + keys) }

  /// Types a text as it stands.
  func type(_ text: String) throws { try ask(["send-keys", "-l", text]) }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    try ask(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What the window shows; with `styles` the sequences that colour it too.
  func screen(styles: Bool = false) throws -> String {
    try ask(["capture-pane", "-p"] + (styles ? ["-e"] : []))
  }

  /// What tmux knows about the window by that name, such as `alternate_on`, `cursor_flag`, `pane_dead`.
  func state(_ name: String) throws -> String {
    try ask(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  /// Waits until the program in the window has ended. How it ended is not asked: tmux often misses it.
  func waitForEnd(within limit: Duration = .seconds(20)) throws {
    let ended = try eventually(within: limit) { try state("pane_dead") == "1" }
    guard ended else { throw TmuxFailure(asked: ["wait for the end"], answer: try screen()) }
  }

  /// The screen as soon as the condition holds for it; `TmuxFailure` with the last one when it never does.
  @discardableResult
  func wait(
    for what: String, within limit: Duration = .seconds(20), until condition: (String) -> Bool
  ) throws -> String {
    var seen = ""
    let holds = try eventually(within: limit) {
      seen = try screen()
      return condition(seen)
    }
    guard holds else { throw TmuxFailure(asked: ["wait for \(what)"], answer: seen) }
    return seen
  }

  /// The screen as soon as all those texts are on it.
  @discardableResult
  func wait(for texts: String..., within limit: Duration = .seconds(20)) throws -> String {
    try wait(for: texts.joined(separator: ", "), within: limit) { screen in texts.allSatisfy(screen.contains) }
  }
}

/// What was asked of tmux in vain, and what it said or showed.
struct TmuxFailure: Error, CustomStringConvertible {
  let asked: [String]
  let answer: String
  var description: String { "tmux \(asked.joined(separator: " ")):\n\(answer)" }
}
