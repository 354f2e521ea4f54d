import Glibc
import Journal
import Supervision

/// The store of a house: where it lies, and how it is opened.
struct ShowroomStore: Hashable {
  /// The name written into the files as their author.
  static let program = "showroom"

  /// The file.
  let path: String
  /// Whether it is the user's usual place, whose folders are made when they are missing.
  let isUsual: Bool

  /// The store that was asked for, else the one the environment names, else the user's usual one.
  init(asked: String?) {
    if let path = asked ?? Environment.value("SHOWROOM_STORE") {
      self.init(path: path, isUsual: false)
    } else {
      self.init(
        path: Environment.folder("XDG_DATA_HOME", else: ".local/share") + "/showroom/showroom.plist", isUsual: true)
    }
  }

  /// The store at a path.
  init(path: String, isUsual: Bool = false) {
    self.path = path
    self.isUsual = isUsual
  }

  /// Opens it for reading and writing if its files allow it, made when it is not there, or for reading only.
  func open(_ mode: StoreMode) throws(StoreError) -> Store<Showroom> {
    if isUsual, case .readWrite = mode { makeFolders() }
    return try Store.open(at: path, mode: mode, program: Self.program, initial: Showroom())
  }

  /// Failures show when the store is opened, with a reason.
  private func makeFolders() {
    let names = path.split(separator: "/").dropLast()
    for count in 1...max(names.count, 1) {
      mkdir("/" + names.prefix(count).joined(separator: "/"), 0o700)
    }
  }
}
