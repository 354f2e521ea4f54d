import Dashboard
import Glibc
import Supervision
import Terminal

/// A person's own keys: `keys.toml` in the configuration folder.
struct OwnKeys {
  /// The keys in force.
  let map: KeyMap
  /// What is wrong with the file.
  let found: [KeyFile.Problem]
  /// Whether the file could not be read at all, so that what was in force before had better stay.
  let isUnreadable: Bool

  private static var path: String { Preferences.folder + "/keys.toml" }

  /// Reads the file; one that is not there says nothing.
  init(channels: [Channel]) {
    guard let text = Preferences.text(of: Self.path) else {
      (map, found, isUnreadable) = (.standard, [], false)
      return
    }
    let file = KeyFile(text, channels: channels)
    (map, found, isUnreadable) = (file.map, file.problems, file.isUnreadable)
  }

  /// What the file looks like from outside: it changes whenever it is written, comes or goes.
  static var stamp: Int {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    var hasher = Hasher()
    hasher.combine(status.st_ino)
    hasher.combine(status.st_size)
    hasher.combine(status.st_mtim.tv_sec)
    hasher.combine(status.st_mtim.tv_nsec)
    return hasher.finalize()
  }

  /// What is wrong, each with file, line and column.
  var problems: [Phrase] {
    found.map { problem in
      let place = "\(Self.path):\(problem.place.line):\(problem.place.column)"
      return Phrase(zh: "\(place)：\(problem.words.zh)", en: "\(place): \(problem.words.en)")
    }
  }

  /// The first thing that is wrong, without the folder, which one knows, and how to see the rest; nil when all is well.
  var warning: Phrase? {
    guard let first = found.first else { return nil }
    let place = "keys.toml:\(first.place.line):\(first.place.column)"
    let more = found.count - 1
    let rest =
      more == 0 ? Phrase(both: "") : Phrase(zh: "；另有 \(more) 处，见 showroom keys", en: "; \(more) more: `showroom keys`")
    return Phrase(zh: "\(place) \(first.words.zh)\(rest.zh)", en: "\(place) \(first.words.en)\(rest.en)")
  }
}
