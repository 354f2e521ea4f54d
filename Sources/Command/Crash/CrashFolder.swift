import Glibc
import Supervision
import Terminal

/// Where reports of crashes lie: `crash-….txt` in the state folder of the user.
///
/// One that nobody was told of can be written to; telling takes that right away, so that it is offered once.
struct CrashFolder {
  /// A report that lies there.
  struct Report {
    let path: String
    let text: String
  }

  /// The folder; made when there is something to put into it.
  let path = Environment.folder("XDG_STATE_HOME", else: ".local/state") + "/showroom"

  /// What a program that starts now would leave behind.
  func report(in language: Language) -> CrashReport {
    let now = WallClock().now
    let time = now.time.textWithSeconds.filter { $0 != ":" }
    func line(_ zh: String, _ en: String) -> String {
      Phrase(
        zh: "showroom：\(zh)，已退出；已确认的操作都已保存。报告：",
        en: "showroom: \(en); nothing that was acknowledged is lost. Report:")[language]
    }
    return CrashReport(
      path: "\(path)/crash-\(now.day.iso)-\(time)-\(getpid()).txt", program: Program.version,
      error: line("程序内部出错", "broke down on an internal error"), fault: line("内存出错", "broke down on a memory fault"),
      abort: line("程序中止", "gave up"))
  }

  /// What the last crash left; nil when there was none.
  var last: Report? { names.last.flatMap { read($0) } }

  /// Says once that the program broke down, and lets go of old reports.
  func offer() -> Phrase? {
    let names = names
    for name in names.dropLast(8) { unlink("\(path)/\(name)") }
    guard let name = names.last else { return nil }
    var status = stat()
    guard stat("\(path)/\(name)", &status) == 0, status.st_mode & S_IWUSR != 0 else { return nil }
    chmod("\(path)/\(name)", 0o400)
    return Phrase(
      zh: "上次异常退出，数据无损；看报告：showroom doctor --crash",
      en: "broke down last time, nothing lost; see showroom doctor --crash")
  }

  /// The names of all of them; they begin with the day and time, the last comes last.
  private var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasPrefix("crash-"), name.hasSuffix(".txt") { names.append(name) }
    }
    return names.sorted()
  }

  private func read(_ name: String) -> Report? {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return Report(path: "\(path)/\(name)", text: String(decoding: bytes[..<count], as: UTF8.self))
  }
}
