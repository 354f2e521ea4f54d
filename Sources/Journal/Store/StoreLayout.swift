/// Where everything of a store lies.
struct StoreLayout {
  /// The file for the user.
  let snapshot: String
  /// Where the file is: its names have to be made durable too.
  let parent: String

  /// Names within the folder.
  static let (archiveName, backupName, previousName) = ("archive", "backup", "snapshot.previous")

  init(path: String) {
    snapshot = path
    let directory = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? "."
    parent = directory.isEmpty ? "/" : String(directory)
  }

  /// The folder beside the file.
  var folder: String { snapshot + ".d" }
  /// Never replaced, so that all who lock it lock the same file.
  var lock: String { folder + "/lock" }
  /// Those queue at it who wait for the lock.
  var turn: String { folder + "/turn" }
  /// The snapshot before the present one.
  var previous: String { folder + "/" + Self.previousName }
  /// The present snapshot on its way to be the previous one.
  var previousUnfinished: String { previous + ".unfinished" }
  /// A file on its way to a name of its own.
  var unfinished: String { folder + "/unfinished" }

  /// Where the snapshots of past evenings are.
  var backups: String { folder + "/" + Self.backupName }

  /// Closed months.
  var archives: String { folder + "/" + Self.archiveName }

  /// The archive of a month.
  func archive(_ month: JournalMonth) -> String { archives + "/\(month).plist" }

  /// The journal of a generation.
  func journal(_ generation: UInt32) -> String {
    let digits = String(generation)
    return folder + "/journal." + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// The month of an archive by its name in the folder of archives, nil for other names.
  static func month(of name: String) -> JournalMonth? {
    name.hasSuffix(".plist") ? JournalMonth(String(name.dropLast(6))) : nil
  }

  /// The generation of a journal by its name in the folder, nil for other names; the first is 1.
  static func generation(of name: String) -> UInt32? {
    guard name.hasPrefix("journal."), name.count >= 14 else { return nil }
    return UInt32(name.dropFirst(8)).flatMap { $0 > 0 ? $0 : nil }
  }
}
