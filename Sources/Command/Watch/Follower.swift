import Dashboard
import Glibc
import Journal
import Supervision

/// Follows a store and tells what is new in it: acts as they are kept, alarms as they arise.
final class Follower {
  /// Something new.
  enum News {
    /// Somebody did something.
    case act(Act)
    /// Something is no longer as it should be, or grew worse.
    case alarm(Alarm)
    /// The store cannot be followed now.
    case trouble(Phrase)
  }

  /// What an alarm is recognized by: on another ground it is another one.
  private struct Ground: Hashable {
    let cause: Alarm.Cause
    let sign: String

    init(_ alarm: Alarm) { (cause, sign) = (alarm.cause, alarm.sign) }
  }

  private let store: Store<Showroom>
  private let watch: StoreWatch?
  private var told: Set<ActID>
  private var standing: [Ground: Int] = [:]
  private var trouble: Phrase?

  /// Follows the store of a desk from now on; what was done before is not told.
  init(at desk: Desk) throws(StoreError) {
    store = try desk.store.open(.readOnly)
    watch = StoreWatch(path: store.path)
    told = Set(store.state.acts.map(\.id))
    desk.note(store)
  }

  /// How the house stands.
  var showroom: Showroom { store.state }

  /// Becomes readable when something may have happened; -1 where the system gives no such thing.
  var fileDescriptor: Int32 { watch?.fileDescriptor ?? -1 }

  /// What is new at a moment, acts first.
  func news(at now: Moment) -> [News] {
    _ = watch?.drain()
    var news: [News] = []
    do throws(StoreError) {
      _ = try store.catchUp()
      news += newActs().map { .act($0) }
      trouble = nil
    } catch {
      if trouble != error.words { news.append(.trouble(error.words)) }
      trouble = error.words
    }
    return news + newAlarms(at: now).map { .alarm($0) }
  }

  /// Takes in what is in the store, without telling it yet.
  func follow() { _ = try? store.catchUp() }

  /// Takes what somebody did as told already.
  func pass(over author: Author) {
    follow()
    told.formUnion(showroom.acts.filter { $0.by == author }.map(\.id))
  }

  private func newActs() -> [Act] {
    // Acts are in the order in which they were kept, and a look mostly finds none.
    guard showroom.acts.last.map({ !told.contains($0.id) }) ?? false else { return [] }
    let acts = showroom.acts.filter { !told.contains($0.id) }
    told = Set(showroom.acts.map(\.id))
    return acts
  }

  private func newAlarms(at now: Moment) -> [Alarm] {
    let alarms = showroom.state.alarms(at: now)
    defer { standing = Dictionary(alarms.map { (Ground($0), $0.level) }) { max($0, $1) } }
    return alarms.filter { alarm in standing[Ground(alarm)].map { $0 < alarm.level } ?? true }
  }
}

/// Waits for the first of some descriptors to have something to read, or for so many nanoseconds; false for those that
/// have nothing, and nil for the whole when one was hung up.
func awaitInput(_ descriptors: [Int32], _ hangUp: Int32 = -1, for nanoseconds: Int64) -> [Bool]? {
  var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  requests.append(pollfd(fd: hangUp, events: 0, revents: 0))
  let wait = Int32(clamping: (nanoseconds + 999_999) / 1_000_000)
  guard poll(&requests, nfds_t(requests.count), max(wait, 0)) > 0 else { return descriptors.map { _ in false } }
  guard requests.last?.revents == 0 else { return nil }
  return requests.dropLast().map { $0.revents != 0 }
}
