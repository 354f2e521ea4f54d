import Glibc
import Journal
import Supervision

/// The store of a house: where it lies, and how it is opened.
struct ShowroomStore: Hashable {
  /// The name written into the files as their author.
  static let program = "showroom"

  /// The file.
  let path: String
  /// Whether somebody gave its path, who may have mistyped it: looking where none is says so.
  let isNamed: Bool

  /// The store that was asked for, else the one the environment names, else the user's usual one.
  init(asked: String?) {
    let named = asked ?? Environment.value("SHOWROOM_STORE")
    isNamed = named != nil
    path = named ?? Environment.folder("XDG_DATA_HOME", else: ".local/share") + "/showroom/showroom.plist"
  }

  /// Whether anything bears the name of the file or of its folder.
  var exists: Bool { access(path, F_OK) == 0 || access(path + ".d", F_OK) == 0 }

  /// The disk that it lies on, nil when that cannot be told.
  var volume: Volume? { SystemFiles().volume(path) }

  /// Mends what is damaged in it and says what was done.
  func repair() throws(StoreError) -> [RepairStep] {
    try Store.repair(at: path, program: Self.program, initial: Showroom())
  }

  /// Makes it the store that a file of `store backup` has; gives where one that was there has gone.
  func install(_ file: String, replacing: Bool) throws(StoreError) -> String? {
    defer { DerivedFiles.drop(besideStore: path) }
    return try Store<Showroom>.installWhole(from: file, at: path, replacing: replacing)
  }

  /// Makes it of values written out; gives its last act, and where a store that was there has gone.
  func take(_ list: PropertyList, from file: String, replacing: Bool) throws -> (last: UInt64, aside: String?) {
    defer { DerivedFiles.drop(besideStore: path) }
    return try Store.importing(
      list, from: file, at: path, replacing: replacing, program: Self.program, initial: Showroom())
  }

  /// Keeps an act that the day's counts are enough to decide, if the store is as on most days; see `Store.errand`.
  func errand(_ decide: (DayCount) throws -> Act?) throws -> (act: Act, count: DayCount)? {
    try Store.errand(at: path, program: Self.program, initial: Showroom(), decide).map { ($0.transaction, $0.excerpt) }
  }

  /// Opens it for reading and writing if its files allow it, or for reading only. Where nothing is, it is made or reads as
  /// empty.
  func open(_ mode: StoreMode) throws(StoreError) -> Store<Showroom> {
    try Store.open(at: path, mode: mode, program: Self.program, initial: Showroom())
  }

  /// That a store which was named is not there, for whoever looks; nil when it is.
  var absentWords: Phrase? {
    guard isNamed, !exists else { return nil }
    return Phrase(
      zh: "\(path) 还没有数据；请核对 --store 或 SHOWROOM_STORE；第一次操作会在这里新建",
      en: "there is no store at \(path) yet; check --store or SHOWROOM_STORE; the first act begins one there")
  }

  /// That the store did not exist before this.
  var begunWords: Phrase { Phrase(zh: "新建了数据文件 \(path)", en: "began a new store at \(path)") }
}
